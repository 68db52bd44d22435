import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { AccountPageController } from './access/account-page.controller.js';
import { AdministrationController } from './access/administration.controller.js';
import { GlassPageController } from './access/glass-page.controller.js';
import { LocalPageController } from './access/local-page.controller.js';
import { RightsPageController } from './access/rights-page.controller.js';
import { SessionsPageController } from './access/sessions-page.controller.js';
import { LoginPageController } from './access/login-page.controller.js';
import { DeliveriesPage } from './deliveries/deliveries.controller.js';
import { DeliveryPage } from './deliveries/delivery-page.controller.js';
import { FreeListPage } from './deliveries/free-list.controller.js';
import { PublicDeliveriesPage } from './deliveries/public-deliveries.controller.js';
import { DeliveryRequestPage } from './deliveries/request-page.controller.js';
import { ContactController } from './contacts/contact.controller.js';
import { OwnContactsPages } from './contacts/own-contacts.controller.js';
import { ReachController } from './contacts/reach.controller.js';
import { EndingPages } from './episodes/ending.controller.js';
import { EpisodeController } from './episodes/episode.controller.js';
import { WorkListController } from './episodes/work-list.controller.js';
import { ExplanationApiController } from './explanations/explanation-api.controller.js';
import { ExplanationPages } from './explanations/explanation.controller.js';
import { FollowUpsController } from './follow-up/follow-ups.controller.js';
import { FormCodes } from './forms/form-codes.js';
import { FormConflicts } from './forms/form-conflicts.js';
import { FormPages } from './forms/form-pages.js';
import { FormSummary } from './forms/form-summary.js';
import { AnswerPages } from './forms/patient/answer-pages.js';
import { CodeController } from './forms/patient/code.controller.js';
import { MyController } from './forms/patient/my.controller.js';
import { PatientFilling } from './forms/patient/patient-filling.js';
import { PersonalLinkController } from './forms/patient/personal-link.controller.js';
import { IssueLinkController } from './forms/staff/issue-link.controller.js';
import { ResponseController } from './forms/staff/response.controller.js';
import { StaffFilling } from './forms/staff/staff-filling.js';
import { StaffFormController } from './forms/staff/staff-form.controller.js';
import { PausesOnPage } from './messages/pauses-view.js';
import { MessagesSentController } from './messages/sent.controller.js';
import { MessagesUpcomingController } from './messages/upcoming.controller.js';
import { LetterBatchPages } from './messages/letters/letter-batch.controller.js';
import { LetterPressModule } from './messages/letters/letter-press.module.js';
import { LettersPages } from './messages/letters/letters-page.controller.js';
import { PaperCompareController } from './paper/paper-compare.controller.js';
import { PaperDeskController } from './paper/paper-desk.controller.js';
import { PaperFilling } from './paper/paper-filling.js';
import { PaperPrintController } from './paper/paper-print.controller.js';
import { PaperTypingController } from './paper/paper-typing.controller.js';
import { ErasuresController } from './participation/erasures.controller.js';
import { InformationPageController } from './participation/information.controller.js';
import { OwnParticipationPages } from './participation/own-participation.controller.js';
import { ParticipationPages } from './participation/participation.controller.js';
import { PatientsController } from './people/patients.controller.js';
import { AssetCatalogue } from './platform/assets/asset-catalogue.js';
import { AssetsController } from './platform/assets/assets.controller.js';
import { PageErrorFilter } from './platform/errors/page-error.filter.js';
import { languageChoice } from './platform/pages/language.js';
import { Pages } from './platform/pages/pages.js';
import { PopulationPage } from './population/population.controller.js';
import { ProfileController } from './profiles/profile.controller.js';
import { PublicController } from './publication/public.controller.js';
import { PublicGoalsController } from './publication/public-goals.controller.js';
import { StartController } from './publication/start.controller.js';
import { ReleasesPages } from './releases/releases-page.controller.js';
import { BesideRatesController } from './reports/rates/beside-rates.controller.js';
import { RatesPageController } from './reports/rates/rates-page.controller.js';
import { VolumeModelsPages } from './reports/volumes/volume-models.controller.js';
import { GoalTablesPages } from './reports/goals/goal-tables.controller.js';
import { ReportIndexController } from './reports/report-index.controller.js';
import { OverviewPageController } from './reports/overview/overview.controller.js';
import { FiguresController } from './reports/figures/figures.controller.js';
import { FiguresPages } from './reports/figures/figures-pages.js';
import { FiguresReading } from './reports/figures/figures-reading.js';
import { ReportController } from './reports/report.controller.js';
import { ReportOutputsController } from './reports/outputs/report-outputs.controller.js';
import { ReportPressModule } from './reports/outputs/report-press.module.js';
import { EpisodeTrialsController } from './trials/episode-trials.controller.js';
import { ModelsPageController } from './models/models-page.controller.js';
import { ComparisonsPageController } from './comparisons/comparisons-page.controller.js';
import { TrialCountsPage } from './trials/trial-counts.controller.js';
import { CorrectionsPages } from './rights/corrections.controller.js';
import { LookLogController } from './rights/look-log.controller.js';
import { MyDataController } from './rights/my-data.controller.js';
import { MyFilesController } from './rights/my-files.controller.js';
import { PersonRightsPages } from './rights/person-rights.controller.js';
import { RightsFiles } from './rights/rights-files.js';
import { FilingsPageController } from './submissions/filings.controller.js';
import { ImportFilingController } from './submissions/filling/import.controller.js';
import { MeasureController } from './submissions/filling/measure.controller.js';
import { PublishedPageController } from './submissions/published/published.controller.js';
import { FilingController } from './submissions/review/filing.controller.js';
import { FilingPages } from './submissions/review/filing-pages.js';
import { FilingStepsController } from './submissions/review/filing-steps.controller.js';
import { LicencesPageController } from './submissions/review/licences.controller.js';
import { NewSubscriptionPage } from './subscriptions/new-subscription.controller.js';
import { SubscriptionsPage } from './subscriptions/subscriptions.controller.js';
import { InstrumentsPage } from './text-packs/instruments.controller.js';

/** The pages for patients, clinics, the register and the public. Needs the core module beside it. */
@Module({
  imports: [LetterPressModule, ReportPressModule],
  controllers: [
    AssetsController,
    StartController,
    LoginPageController,
    AdministrationController,
    RightsPageController,
    AccountPageController,
    SessionsPageController,
    LocalPageController,
    GlassPageController,
    PatientsController,
    ContactController,
    ReachController,
    LettersPages,
    LetterBatchPages,
    ParticipationPages,
    ErasuresController,
    InformationPageController,
    PopulationPage,
    WorkListController,
    EpisodeController,
    // Before the page of one form, whose address is like theirs.
    EndingPages,
    // Before the page of one form, whose address is a part of theirs.
    ProfileController,
    EpisodeTrialsController,
    StaffFormController,
    IssueLinkController,
    ResponseController,
    PersonalLinkController,
    CodeController,
    // Before the patient's forms, whose address has two parts as well.
    OwnParticipationPages,
    // Before the patient's forms, whose addresses have the same shape.
    MyFilesController,
    MyDataController,
    // Before the patient's own forms, whose addresses have two parts too.
    OwnContactsPages,
    MyController,
    PersonRightsPages,
    CorrectionsPages,
    LookLogController,
    FollowUpsController,
    MessagesUpcomingController,
    MessagesSentController,
    PaperDeskController,
    // Before the pages of one paper, whose code is a part of the address.
    PaperPrintController,
    PaperCompareController,
    PaperTypingController,
    InstrumentsPage,
    ExplanationPages,
    ExplanationApiController,
    ReleasesPages,
    ReportIndexController,
    ReportController,
    ReportOutputsController,
    NewSubscriptionPage,
    SubscriptionsPage,
    OverviewPageController,
    FiguresController,
    RatesPageController,
    BesideRatesController,
    TrialCountsPage,
    ComparisonsPageController,
    ModelsPageController,
    FilingsPageController,
    LicencesPageController,
    FilingController,
    FilingStepsController,
    MeasureController,
    ImportFilingController,
    PublishedPageController,
    GoalTablesPages,
    VolumeModelsPages,
    DeliveriesPage,
    // Before the page of one delivery, whose id is a part of the address.
    DeliveryRequestPage,
    DeliveryPage,
    FreeListPage,
    PublicDeliveriesPage,
    PublicController,
    PublicGoalsController,
  ],
  providers: [
    AssetCatalogue,
    Pages,
    FormPages,
    FormSummary,
    FormConflicts,
    FormCodes,
    PatientFilling,
    AnswerPages,
    StaffFilling,
    PaperFilling,
    RightsFiles,
    FilingPages,
    FiguresPages,
    FiguresReading,
    PausesOnPage,
    PageErrorFilter,
  ],
  exports: [PageErrorFilter],
})
export class WebModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(languageChoice).forRoutes('{*path}');
  }
}
