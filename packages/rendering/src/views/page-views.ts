import type {
  FollowUpsView,
  PatientsView,
  PersonalLinkView,
  TimelineView,
  WorkListView,
} from './staff-views.js';
import type { GoalIndicatorView, GoalTableView, ReportsView } from './goal-views.js';
import type { PublicView, ReportView } from './figure-views.js';
import type { FiguresView } from './figures-view.js';
import type {
  ExplanationView,
  FigurePersonsView,
  ReleaseChangeView,
  ReleasesView,
  ReleaseView,
} from './explanation-views.js';
import type { OverviewView } from './overview-view.js';
import type {
  FilingMeasureView,
  FilingOverviewView,
  FilingsView,
  FilingVersionView,
  FilingView,
  PublishedView,
  ScopeView,
} from './filing-views.js';
import type { AdviceView } from './form/advice-view.js';
import type { ConflictView, FormPageView, FormSummaryView, ResponseView } from './form/form-views.js';
import type {
  DeliveriesView,
  DeliveryRequestView,
  DeliveryView,
  FreeListView,
  PublicDeliveriesView,
} from './delivery-views.js';
import type { AccessView } from './access-view.js';
import type { AdministrationView } from './administration-view.js';
import type { InstrumentsView } from './instruments-view.js';
import type { MessagesSentView, MessagesUpcomingView } from './message-views.js';
import type { ContactView, EndingView, OwnContactsView, ReachView } from './contact-views.js';
import type { LetterBatchView, LettersView } from './letter-views.js';
import type { PaperCompareView, PaperDeskView, PaperPrintView } from './paper-views.js';
import type {
  CorrectionsView,
  LookLogView,
  MyDataView,
  MyLogView,
  MyRegisterView,
  PersonRightsView,
} from './rights-views.js';
import type { PopulationView } from './population-view.js';
import type { ProfileView } from './profile-view.js';
import type { ComparisonView, ModelsView, ModelView } from './comparison-views.js';
import type { EpisodeTrialsView, TrialCountsView } from './trial-views.js';
import type { SubscriptionNewView, SubscriptionsView } from './subscription-views.js';
import type { VolumeView } from './volume-view.js';
import type {
  CertificatesView,
  CertificateView,
  DecisionView,
  InformationView,
  OwnParticipationsView,
  ParticipationView,
} from './participation-views.js';
import type { AnswerIntroView, CodeView, MyView } from './patient-views.js';
import type { AssignmentView, LoginView, NoticeView, StartView } from './start-views.js';

/** Every page, by the name of its template. */
export interface PageViews {
  readonly start: StartView;
  readonly login: LoginView;
  readonly assignment: AssignmentView;
  readonly access: AccessView;
  readonly administration: AdministrationView;
  readonly instruments: InstrumentsView;
  readonly notice: NoticeView;
  readonly 'answer-intro': AnswerIntroView;
  readonly code: CodeView;
  readonly my: MyView;
  readonly 'form-page': FormPageView;
  readonly 'form-summary': FormSummaryView;
  readonly response: ResponseView;
  readonly conflict: ConflictView;
  readonly 'work-list': WorkListView;
  readonly patients: PatientsView;
  readonly participation: ParticipationView;
  readonly decision: DecisionView;
  readonly information: InformationView;
  readonly 'own-participations': OwnParticipationsView;
  readonly certificates: CertificatesView;
  readonly certificate: CertificateView;
  readonly timeline: TimelineView;
  readonly 'personal-link': PersonalLinkView;
  readonly 'follow-ups': FollowUpsView;
  readonly contact: ContactView;
  readonly 'own-contacts': OwnContactsView;
  readonly reach: ReachView;
  readonly ending: EndingView;
  readonly letters: LettersView;
  readonly 'letter-batch': LetterBatchView;
  readonly 'messages-upcoming': MessagesUpcomingView;
  readonly 'messages-sent': MessagesSentView;
  readonly 'paper-desk': PaperDeskView;
  readonly 'paper-print': PaperPrintView;
  readonly 'paper-compare': PaperCompareView;
  readonly 'my-data': MyDataView;
  readonly 'my-register': MyRegisterView;
  readonly 'my-log': MyLogView;
  readonly 'person-rights': PersonRightsView;
  readonly corrections: CorrectionsView;
  readonly 'look-log': LookLogView;
  readonly deliveries: DeliveriesView;
  readonly 'delivery-request': DeliveryRequestView;
  readonly delivery: DeliveryView;
  readonly 'public-deliveries': PublicDeliveriesView;
  readonly 'free-list': FreeListView;
  readonly population: PopulationView;
  readonly profile: ProfileView;
  readonly report: ReportView;
  readonly subscriptions: SubscriptionsView;
  readonly 'subscription-new': SubscriptionNewView;
  readonly figures: FiguresView;
  readonly explanation: ExplanationView;
  readonly 'figure-persons': FigurePersonsView;
  readonly releases: ReleasesView;
  readonly release: ReleaseView;
  readonly 'release-change': ReleaseChangeView;
  readonly overview: OverviewView;
  readonly public: PublicView;
  readonly filings: FilingsView;
  readonly 'filing-overview': FilingOverviewView;
  readonly filing: FilingView;
  readonly 'filing-version': FilingVersionView;
  readonly 'filing-measure': FilingMeasureView;
  readonly published: PublishedView;
  readonly scope: ScopeView;
  readonly reports: ReportsView;
  readonly 'goal-table': GoalTableView;
  readonly 'goal-indicator': GoalIndicatorView;
  readonly 'volume-model': VolumeView;
  readonly comparison: ComparisonView;
  readonly models: ModelsView;
  readonly model: ModelView;
  readonly 'episode-trials': EpisodeTrialsView;
  readonly 'trial-counts': TrialCountsView;
}

/** Parts that are also sent by themselves, by the name of their template. */
export interface PartViews {
  readonly advice: AdviceView;
}
