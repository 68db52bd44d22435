export { message, counted } from './messages/message.js';
export { problemText } from './messages/problem-text.js';
export type { MessageKey } from './messages/catalogue.js';
export { formatNumber, formatCount, formatExact, formatInput } from './format/format-number.js';
export {
  formatEstimate,
  formatValue,
  noValue,
  percentStyle,
  type Estimate,
  type NumberStyle,
} from './format/format-interval.js';
export { formatDate } from './format/format-date.js';
export { toCsv, type CsvCell, type CsvOptions } from './csv/to-csv.js';
export { createRenderer, type Renderer, type TemplateSources } from './renderer/create-renderer.js';
export { TrustedSvg } from './renderer/trusted-svg.js';
export { qrSvg } from './renderer/qr-svg.js';
export { layoutLetter, type LetterInput } from './letters/layout-letter.js';
export { envelopes, letterWindows, type LetterWindow } from './letters/letter-window.js';
export { layoutPaper, type PaperInput } from './paper/layout-paper.js';
export type { Mark, Measure, PaperDocument } from './paper/paper-document.js';
export { sheet } from './paper/paper-style.js';
export { drawChart, type ChartView } from './charts/draw-chart.js';
export { figureSvg, type StandAloneFigure } from './charts/stand-alone/figure-svg.js';
export { tones, type ChartSpec, type Tone } from './charts/chart-spec.js';
export { fieldView, type FieldState } from './forms/field-view.js';
export { fieldId } from './forms/field-id.js';
export type { CodeMeaning, CodeWords } from './forms/codes/code-words.js';
export { codeFieldNames, type CodeHits, type CodeSearching } from './forms/codes/codes-view.js';
export { answerText } from './forms/answer-text.js';
export { calculatedText, type CalculatedWords } from './forms/calculated-text.js';
export type { AccessForm, AccessSection, AccessTable, AccessView } from './views/access-view.js';
export type { AdministrationView } from './views/administration-view.js';
export type { InstrumentsView, InstrumentView } from './views/instruments-view.js';
export type { Correction } from './forms/response-view.js';
export { contentLanguage } from './forms/content-language.js';
export { differingAnswers } from './forms/differing-answers.js';
export {
  adviceBeside,
  formPageView,
  formSummaryView,
  type FillingState,
  type PageRequest,
  type SummaryRequest,
} from './forms/form-page-view.js';
export { rowId, type RowsShown } from './forms/repeat-view.js';
export { pagesToShow } from './forms/form-steps.js';
export { problemSummary } from './forms/problem-summary.js';
export { responseView, type SubmittedForm } from './forms/response-view.js';
export { builtInLabel, type Places } from './figures/built-in-labels.js';
export { figureView } from './figures/figure-view.js';
export { chosenFigure } from './figures/chosen/chosen-figure.js';
export {
  chartChoices,
  chosenRows,
  type ChartChoice,
  type ChosenInput,
  type ChosenOrder,
} from './figures/chosen/chosen-input.js';
export { chosenColumns } from './figures/chosen/chosen-columns.js';
export type { DayField, FiguresView } from './views/figures-view.js';
export type { LiveView } from './views/live-view.js';
export type { OverviewRow, OverviewView } from './views/overview-view.js';
export { profileView, type ProfileInput } from './profiles/profile-view.js';
export { pooledTitle, unitLabel } from './figures/units/compared-units.js';
export { unitFigure, type UnitFigureInput } from './figures/unit-figure.js';
export { publicLimitOf } from './figures/public-limits.js';
export { extremes, sentences, type NamedValue } from './charts/words/extremes.js';
export { valueTitle } from './figures/charts/axis-titles.js';
export { funnelSpec, funnelWords, withinWords } from './figures/charts/funnel-plan.js';
export { runSpec } from './figures/charts/run-plan.js';
export { standAloneFigure, type FigureOrigin } from './figures/stand-alone.js';
export { whyNoValue } from './figures/why-no-value.js';
export { figureCsvHeader, figureCsvRows } from './figures/figure-csv.js';
export { declaredDefinition } from './figures/definitions.js';
export { periodState } from './figures/judging-notes.js';
export type { FigureInput, FigureSeries } from './figures/figure-input.js';
export { reportBlocks } from './figures/reports/report-blocks.js';
export { periodText, reportText, type ReportWords } from './figures/reports/report-text.js';
export { definitionLines, type DefinitionRequest } from './explanations/definition-lines.js';
export type { DefinitionLine, DefinitionPart } from './explanations/definition-line.js';
export { fieldWords } from './explanations/field-words.js';
export { changeView, erasedText, type ChangeInput, type ChangeSide } from './explanations/change-view.js';
export { explainHref, type ExplainedFigure } from './explanations/explanation-href.js';
export { explanationFlow, type FlowColumn } from './explanations/explanation-flow.js';
export { flowSteps } from './explanations/flow-steps.js';
export { estimateRows } from './figures/kinds/estimate-rows.js';
export { hasNumerator, stepWords } from './explanations/step-words.js';
export type {
  ChangeView,
  ExplanationView,
  FigurePersonsView,
  ReleaseChangeView,
  ReleasesView,
  ReleaseView,
} from './views/explanation-views.js';
export { goalLevelWord, goalText } from './figures/goal-words.js';
export type { GoalCellView, GoalColumnView, GoalIndicatorView, GoalTableView } from './views/goal-views.js';
export type { EpisodeTrialsView, TrialCard, TrialCountsView } from './views/trial-views.js';
export type { MessagesSentView, MessagesUpcomingView, PausesView } from './views/message-views.js';
export type {
  SelectView,
  SendingRow,
  SubscriptionNewView,
  SubscriptionRow,
  SubscriptionsView,
} from './views/subscription-views.js';
export type { VolumeView } from './views/volume-view.js';
export type { ComparisonView, ModelsView, ModelView } from './views/comparison-views.js';
export { styleOf, rangeOf, betterOf, directionOf, unitOf } from './figures/indicator-style.js';
export type {
  LanguageChoice,
  NavigationGroup,
  NavigationLink,
  NavigationView,
  PageFrame,
  SessionView,
} from './views/page-frame.js';
export type { PageViews, PartViews } from './views/page-views.js';
export type { FilterOption, FilterView, PagingView } from './views/filter-view.js';
export type { CellView, ColumnView, TableView } from './views/table-view.js';
export type {
  AssignmentView,
  DemoUserView,
  LoginView,
  NoticeView,
  RegisterCard,
  StartView,
} from './views/start-views.js';
export type {
  CertificatesView,
  CertificateView,
  DecisionView,
  InformationView,
  OwnParticipationsView,
  ParticipationView,
} from './views/participation-views.js';
export type { AnswerIntroView, CodeView, MyItemView, MyView } from './views/patient-views.js';
export type {
  ActionLink,
  FollowUpsView,
  OpenEpisodeView,
  PatientsView,
  PersonalLinkView,
  StatusView,
  TimelineEntry,
  TimelineView,
  WorkListView,
} from './views/staff-views.js';
export { answerSections, scoreRows } from './forms/answer-sections.js';
export { actionWords, loggedActions, reminderWords } from './messages/log-words.js';
export type {
  CorrectionsView,
  LinkView,
  LookLogView,
  MyDataView,
  MyLogView,
  MyRegisterView,
  PersonRightsView,
  ReadingBlock,
} from './views/rights-views.js';
export type {
  PaperCompareView,
  PaperDeskView,
  PaperPrintView,
  PaperRow,
  PaperTable,
} from './views/paper-views.js';
export type {
  DefinitionView,
  FigureView,
  PublicLink,
  PublicView,
  ReportBlockView,
  ReportView,
  TabView,
} from './views/figure-views.js';
export type {
  AnswerRow,
  AnswerSection,
  ConflictView,
  FormPageView,
  FormSummaryView,
  HiddenInput,
  ResponseView,
  RevisionView,
} from './views/form/form-views.js';
export type { FieldGroupView } from './views/form/field-group-view.js';
export type { FieldView, ProblemLink, ProblemSummary } from './views/form/field-view.js';
export type {
  FiledTable,
  FigureField,
  FilingAction,
  FilingEventView,
  FilingLink,
  FilingMeasureView,
  FilingOverviewView,
  FilingRow,
  FilingsView,
  FilingVersionView,
  FilingView,
  LicenceRow,
  MeasureProgress,
  PublishedView,
  ScopeView,
} from './views/filing-views.js';
export type {
  DeliveriesView,
  DeliveryCountsFigure,
  DeliveryRequestView,
  DeliveryView,
  FreeListView,
  VariablePicker,
} from './views/delivery-views.js';
export { validationReport } from './validation/validation-report.js';
export type {
  RegisterInstrument,
  TriedSubject,
  Validation,
  ValidationDifference,
  ValidationPart,
} from './validation/validation.js';
export type {
  ContactForm,
  ContactView,
  EndingView,
  OwnContactsView,
  ReachView,
} from './views/contact-views.js';
export type { LetterBatchView, LettersView } from './views/letter-views.js';
