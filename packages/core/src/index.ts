export { loadConfig, InvalidConfigError } from './platform/config.js';
export type { CoreConfig, OidcConfig } from './platform/config.js';
export { Clock, FixedClock, systemClock } from './platform/clock.js';
export * from './platform/errors/domain-error.js';
export type { FieldProblem } from './platform/errors/field-problem.js';
export { problemOf } from './platform/errors/problem.js';
export type { ProblemDocument } from './platform/errors/problem.js';
export {
  ProblemFilter,
  describeProblem,
  sayWhenAgain,
  sendProblem,
} from './platform/errors/problem.filter.js';
export { correlationId, correlationIdOf } from './platform/errors/correlation-id.js';
export { describeForLog } from './platform/errors/redact.js';
export { Database, applicationRole } from './platform/database/database.js';
export type { TransactionOptions } from './platform/database/database.js';
export type { RowScope } from './platform/database/row-scope.js';
export { createDataSource, openDataSource } from './platform/database/data-source.js';
export { migrate } from './platform/database/migrate.js';
export { RegisterCatalogue } from './platform/registers/register-catalogue.js';
export { ZodPipe } from './platform/http/zod.pipe.js';
export { languageOf, RequestLanguage } from './platform/http/request-language.js';
export { ProblemAnswers } from './platform/http/problem-answers.js';
export { AnswerOf, apiSchema, BodyOf, PathOf, QueryOf } from './platform/http/api-schema.js';
export { coreConfig } from './platform/platform-options.js';
export type { Page, PageRequest } from './platform/http/page.js';
export { rebuildAnalysis } from './platform/registers/analysis-tables.js';
export type { CoreOptions } from './core-options.js';
export { installRegisters } from './platform/registers/install-registers.js';
export { CoreModule } from './core.module.js';
export { entities } from './entities.js';
export { OrganisationService } from './organisation/organisation.service.js';
export type { Unit } from './organisation/unit.js';
export { checkTextPack, type CheckedTextPack } from './text-packs/check-text-pack.js';
export { instrumentsOf } from './text-packs/instruments-of.js';
export type { InstrumentUse, LanguageWording, WordingState } from './text-packs/instrument-use.js';
export type { StoredTextPack } from './text-packs/text-packs.query.js';
export { TextPacksService, type InstalledPack, type PackAuthor } from './text-packs/text-packs.service.js';
export { Wordings } from './text-packs/wordings.js';
export { CodeListsService, type CodeText } from './code-lists/code-lists.service.js';
export { mostSearchesPerMinute } from './code-lists/code-lists.controller.js';
export { codesQuery } from './code-lists/code-lists.schema.js';
export { codeSystemOf, searchOfRequest, type CodesAnswer } from './code-lists/search-of-request.js';
export { codeYear } from './code-lists/code-year.js';
export type {
  CodeEntry,
  CodeListEdition,
  FoundCode,
  KnownCode,
  LoadedEdition,
} from './code-lists/code-list.js';
export type { StoredEdition } from './code-lists/loading/store-edition.query.js';
export { AuditService } from './audit/audit.service.js';
export type { AuditAction, AuditActor, AuditDetails, AuditSubject } from './audit/audit.service.js';
export { AuditChainService, type SealRequest } from './audit/chain/audit-chain.service.js';
export {
  mostFindings,
  type ChainFinding,
  type ChainReport,
  type SealReport,
} from './audit/chain/chain-report.js';
export { readHeadText } from './audit/chain/head.js';
export { type Role, roles, clinicRoles, isRole } from './access/rights/role.js';
export { type Action, actions, rights, mayRole } from './access/rights/rights.js';
export { actionsOf, may } from './access/rights/may.js';
export { Public, Requires, type RouteRule } from './access/rights/requires.decorator.js';
export type { Route } from './access/rights/route-rules.js';
export { RouteCheck } from './access/rights/route-check.js';
export { scopeOf } from './access/rights/scope-of.js';
export type { Scope } from './access/scope.js';
export {
  anonymous,
  roleOf,
  type AnonymousPrincipal,
  type Assignment,
  type PatientPrincipal,
  type Principal,
  type StaffPrincipal,
  type SystemPrincipal,
} from './access/principal.js';
export { CurrentPrincipal } from './access/current-principal.decorator.js';
export { CsrfToken } from './access/csrf-token.decorator.js';
export { accessOf, secondsLeft, type RequestAccess } from './access/request-access.js';
export { AccessSettings, type LoginKind, type LoginProvider } from './access/access-settings.js';
export { loadAccessConfig, usualAccess, type AccessConfig } from './access/access-config.js';
export { profiles, type ProfileName } from './access/claims/known-profiles.js';
export type { ClaimMapping } from './access/claims/claim-mapping.js';
export type { Level, LevelByRole } from './access/claims/level.js';
export type { StaffLogin } from './access/claims/usable-assignments.js';
export { AccountsService, type Account, type NewAssignment } from './access/accounts/accounts.service.js';
export { AccountListService, type ListedAccount } from './access/accounts/account-list.service.js';
export { DemoDirectory, type DemoLink, type DemoUser } from './access/accounts/demo-directory.js';
export { AccountAdminService, type AccountDetails } from './access/accounts/account-admin.service.js';
export { GlassService, type GlassGrant, type GlassState } from './access/glass/glass.service.js';
export { sourceOf } from './access/limits/source-of.js';
export { LocalAccountsService, type LocalAdministrator } from './access/local/local-accounts.service.js';
export { LocalLoginService } from './access/local/local-login.service.js';
export { LocalSetupService, type SetupForm } from './access/local/local-setup.service.js';
export { clearSessionCookie, sessionCookieOf, setSessionCookie } from './access/sessions/session-cookie.js';
export { SessionListService, type ListedSession } from './access/sessions/session-list.service.js';
export { LogoutNotes } from './access/login/logout-notes.js';
export { LoginService } from './access/login/login.service.js';
export { returnPath } from './access/login/return-path.js';
export { RateLimiter } from './access/login/rate-limiter.js';
export { AssignmentChoice } from './access/sessions/assignment-choice.js';
export { SessionsService } from './access/sessions/sessions.service.js';
export {
  ApiTokensService,
  type IssuedApiToken,
  type NewApiToken,
} from './access/tokens/api-tokens.service.js';
export { parseIdentifier, type IdentifierRules } from './people/identifier/parse-identifier.js';
export type {
  Identifier,
  IdentifierProblemCode,
  ParsedIdentifier,
  Sex,
} from './people/identifier/identifier.js';
export { IdentityCipher } from './people/identity-cipher.js';
export { formatIdentifier, type Person } from './people/person.js';
export type { NewPerson } from './people/new-person.js';
export { PeopleService, type AddedPerson } from './people/people.service.js';
export { ParticipationService, type ParticipationOfPerson } from './participation/participation.service.js';
export {
  OwnParticipationService,
  type OwnChoice,
  type OwnParticipation,
} from './participation/own-participation.service.js';
export { ErasureService } from './participation/erasure.service.js';
export type { ErasureCertificate, ErasureGround } from './participation/erasure-certificate.js';
export { hasEnded, mayCollect } from './participation/may-collect.js';
export type {
  ParticipationEvent,
  ParticipationKind,
  ParticipationStatus,
  PersonParticipation,
} from './participation/participation.js';
export { ContactLoader, type LoadedContact, type LoadedPerson } from './contacts/contact-loader.js';
export { ContactReader } from './contacts/contact-reader.js';
export { ContactsService } from './contacts/contacts.service.js';
export { OwnContactsService, type OwnContact } from './contacts/own/own-contacts.service.js';
export { ReachService, type ReachCount, type UnreachablePerson } from './contacts/reach/reach.service.js';
export {
  failingChannels,
  type AddressTyped,
  type Contact,
  type ContactChange,
  type ContactOfPerson,
  type FailingChannel,
} from './contacts/contact.js';
export { addressLines, type Address } from './contacts/details/address.js';
export { EpisodeLoader } from './exchange/bulk/episode-loader.js';
export type { LoadedEpisode, LoadReport, LoadRequest } from './exchange/bulk/loaded-episode.js';
export { EpisodesService } from './episodes/episodes.service.js';
export { EndingService } from './episodes/ending/ending.service.js';
export { endReasons, type EndingEvent, type EndReason, type EndRequest } from './episodes/ending/ending.js';
export type { NewEpisode, OpenedEpisode } from './episodes/open-episode.js';
export type {
  Channel,
  Episode,
  OccasionState,
  Revision,
  Timeline,
  TimelineOccasion,
  WorkItem,
} from './episodes/episode.js';
export { FormsService } from './forms/forms.service.js';
export { RevisionsService, type AnswerHistory } from './forms/revisions/revisions.service.js';
export { warningKey } from './forms/submission/submission.js';
export type {
  CurrentResponse,
  Draft,
  DraftRequest,
  FormForFilling,
  Party,
  SavedDraft,
  SubmitRequest,
  SubmitResult,
} from './forms/submission/submission.js';
export {
  ContactImportService,
  type ContactImportOutcome,
} from './exchange/contacts/contact-import.service.js';
export { ExportService, type ExportOutcome, type ExportRequest } from './exchange/export/export.service.js';
export { ImportService, type ImportRequest } from './exchange/import/import.service.js';
export type { ImportOutcome, ImportRemark } from './exchange/import/import-outcome.js';
export {
  readCodeList,
  type CodeListRequest,
  type ReadCodeList,
} from './exchange/code-lists/read-code-list.js';
export { codeListColumns, type CodeListColumn } from './exchange/code-lists/code-list-columns.js';
export { csvRecords, type CsvTable } from './exchange/csv/csv-records.js';
export { csvFromBuffer, type CsvSource } from './exchange/csv/csv-source.js';
export {
  PopulationImportService,
  type PopulationImportRequest,
  type PopulationOutcome,
} from './exchange/population/population-import.service.js';
export { populationEvents } from './population/population-row.js';
export { CsvFileError, type CsvFileProblem } from './exchange/csv/csv-file-error.js';
export { LinksService, type IssuedLink, type LinkSummary } from './forms/links/links.service.js';
export { errorOfLink, type ClosedLink } from './forms/links/link-state.js';
export { PatientFormsService } from './forms/patient/patient-forms.service.js';
export type {
  OwnForm,
  PatientDraft,
  PatientForm,
  PatientFormOrNot,
  PatientSubmission,
  PatientWay,
} from './forms/patient/patient-form.js';
export { FollowUpService } from './follow-up/follow-up.service.js';
export type { FollowUpCount, FollowUpItem, FollowUpRequest } from './follow-up/follow-up.js';
export { PrintingService, type PapersRequest } from './paper/printing.service.js';
export { TypingService } from './paper/typing.service.js';
export { ComparingService } from './paper/comparing.service.js';
export { dayField } from './paper/compare-entries.js';
export { writePaperMark } from './paper/paper-mark.js';
export { askedAboutGaps } from './forms/submission/gaps.js';
export type {
  EntryAccuracy,
  EntryDifference,
  EntryOutcome,
  Paper,
  PaperComparison,
  PaperOnDesk,
  PaperState,
  PrintedPaper,
} from './paper/paper.js';
export {
  MessageChannel,
  type HandOver,
  type OutgoingMessage,
  type Receipt,
  type Recipient,
} from './messages/channels/message-channel.js';
export { droppedMessage, droppedReceipt, type DroppedMessage } from './messages/channels/file-drop.schema.js';
export { LetterPress, type Letter } from './messages/letters/letter-press.js';
export { LettersService } from './messages/letters/letters.service.js';
export { LetterPrintingService, type PlacedLetter } from './messages/letters/letter-printing.service.js';
export type {
  BatchRequest,
  LetterBatch,
  LetterOfBatch,
  SentBatch,
  WaitingLetters,
} from './messages/letters/letter-batch.js';
export {
  heldDecisions,
  HeldMessagesService,
  type HeldDecision,
} from './messages/lists/held-messages.service.js';
export type {
  Attempt,
  ListedMessage,
  MessageRequest,
  UpcomingCount,
  UpcomingMessage,
} from './messages/lists/message-list.js';
export { MessageListsService } from './messages/lists/message-lists.service.js';
export type { Pause } from './messages/pauses/pause.js';
export { PausesService } from './messages/pauses/pauses.service.js';
export {
  holdReasons,
  messageStates,
  skipReasons,
  type HoldReason,
  type MessageCount,
  type MessageReason,
  type MessageState,
  type SkipReason,
} from './messages/message.js';
export { workerName } from './messages/message-jobs.js';
export { PlanningService, type PlanReport } from './messages/planning/planning.service.js';
export { DispatchService, type DispatchReport } from './messages/sending/dispatch.service.js';
export { ReceiptsService } from './messages/sending/receipts.service.js';
export { JobsService } from './platform/jobs/jobs.service.js';
export type { Job, JobDefinition } from './platform/jobs/job.js';
export { TrialsService } from './trials/trials.service.js';
export { TrialCountsService, type TrialCount, type TrialCounts } from './trials/trial-counts.service.js';
export { TrialVerificationService, type VerifiedTrial } from './trials/trial-verification.service.js';
export type { TrialOfEpisode, TrialsOfEpisode, TrialState } from './trials/trial.js';
export { DeliveriesService } from './deliveries/requests/deliveries.service.js';
export {
  DeliveryCountsService,
  type CountedDeliveries,
} from './deliveries/requests/delivery-counts.service.js';
export type { DeliveryCount } from './deliveries/requests/delivery-counts.js';
export { listChoice, type ListedVariable } from './deliveries/requests/list-choice.js';
export {
  outcomes,
  purposes,
  unitDetails,
  type Delivery,
  type DeliveryContent,
  type DeliveryDecision,
  type DeliveryRequest,
  type DeliveryState,
  type DeliveryTerms,
  type Purpose,
} from './deliveries/requests/delivery.js';
export { ExtractsService } from './deliveries/extract/extracts.service.js';
export { CollectionsService } from './deliveries/extract/collections.service.js';
export { sendFile } from './deliveries/files/send-file.js';
export { tableFormats, type TableFormat } from './deliveries/files/table-files.js';
export { FreeListExportService } from './deliveries/free-list/free-list-export.service.js';
export { SavedFreeListsService } from './deliveries/free-list/saved-free-lists.service.js';
export { isClinic } from './deliveries/free-list/plan-free-list.js';
export type { FreeListChoice, FreeListSize, SavedFreeList } from './deliveries/free-list/free-list.js';
export { FeedsService, type FeedLoadRequest, type LoadedRow } from './feeds/feeds.service.js';
export type { FeedOverview, FeedVolume } from './feeds/feed-overview.js';
export { FeedImportService, type FeedImportRequest } from './exchange/feeds/feed-import.service.js';
export type { FeedImportOutcome } from './exchange/feeds/feed-import-outcome.js';
export { FeedExportService } from './exchange/feeds/feed-export.service.js';
export { IndicatorsService, type FiguresRequest } from './indicators/indicators.service.js';
export { askableDimensions, viewerLimits } from './indicators/askable-dimensions.js';
export type { Comparison } from './indicators/disclosure/beside-nation.query.js';
export { ProfilesService } from './profiles/profiles.service.js';
export type { ProfileOccasion, ProfileOfPerson, ScaleOfPerson } from './profiles/profile.js';
export { StaleScoresService, type StaleScores } from './rescoring/stale-scores.service.js';
export { RescoringService } from './rescoring/rescoring.service.js';
export type {
  FormRescored,
  RescoreProgress,
  RescoreReport,
  RescoreRequest,
  ValueTally,
} from './rescoring/rescoring.js';
export { ExtractService } from './rights/extract/extract.service.js';
export { extractJson, type ExtractJson } from './rights/extract/extract-json.js';
export type {
  ExtractedEpisode,
  ExtractedOccasion,
  ExtractedRevision,
  RegisterExtract,
} from './rights/extract/extract.js';
export { CorrectionRequestsService } from './rights/corrections/correction-requests.service.js';
export {
  correctionOutcomes,
  longestWish,
  type CorrectionOutcome,
  type CorrectionRequest,
} from './rights/corrections/correction-request.js';
export { PersonLogService } from './rights/log/person-log.service.js';
export type { PersonLogEntry } from './rights/log/person-log.js';
export { LogFollowUpService } from './rights/log/log-follow-up.service.js';
export { logQuery, type LogPage, type LogRequest } from './rights/log/log-follow-up.js';
export { OwnRegistersService } from './rights/own-registers.service.js';
export { OverviewService } from './reports/overview/overview.service.js';
export type { Overview, OverviewMeasure } from './reports/overview/overview.js';
export { DataVersionService } from './reports/data-version/data-version.service.js';
export { ReportsService } from './reports/reports.service.js';
export type { ReportAnswer, ReportRequest } from './reports/report.js';
export { SubscriptionsService } from './subscriptions/subscriptions.service.js';
export { SendingService } from './subscriptions/sending/sending.service.js';
export { frequencies, nextDay, type Schedule } from './subscriptions/schedule.js';
export {
  sendingStates,
  sentFormats,
  sentPeriods,
  type Sending,
  type SentFormat,
  type Subscription,
  type SubscriptionWish,
} from './subscriptions/subscription.js';
export { audienceOf } from './reports/audience-of.js';
export { ReportFilesService, type ReportFile } from './reports/outputs/report-files.service.js';
export { reportFileName } from './reports/outputs/report-file-name.js';
export { sendReportFile } from './reports/outputs/report-files.controller.js';
export {
  pictureFormats,
  ReportPress,
  reportFormats,
  type PictureOrder,
  type PressOrder,
  type ReportFormat,
  type TabTexts,
} from './reports/outputs/report-press.js';
export { RatesService, type RatesAnswer, type RatesRequest } from './reports/rates/rates.service.js';
export type { DropoutAnswer, DropoutVariable } from './reports/dropout/dropout.js';
export { DropoutService } from './reports/dropout/dropout.service.js';
export type { RungsAnswer, RungsOfOccasion } from './reports/rungs/rungs.js';
export { RungsService } from './reports/rungs/rungs.service.js';
export { rateExclusions } from './reports/rates/rate-words.js';
export { followUpsIn } from './reports/rates/rate-source.js';
export { columnUnder } from './reports/goals/goal-table.js';
export { PublicGoalTablesService } from './publication/public-goal-tables.service.js';
export { VolumeModelsService } from './reports/volumes/volume-models.service.js';
export type { VolumeAnswer, VolumeCell, VolumeRow } from './reports/volumes/volume-model.js';
export { GoalTablesService } from './reports/goals/goal-tables.service.js';
export type { PublicGoalColumn, PublicGoalTable } from './publication/public-goal-tables.service.js';
export type { GoalCell, GoalColumnAnswer, GoalTableAnswer } from './reports/goals/goal-table.js';
export { reportCsv } from './reports/report-csv.js';
export {
  PublicationService,
  type PublicSelection,
  type PublishedFigures,
} from './publication/publication.service.js';
export { submissionOf } from './submissions/submission-of.js';
export { FilingLoader, type LoadedLicence, type StoredFiling } from './submissions/filing-loader.js';
export type { FilingAuthor } from './submissions/filings/filing-author.js';
export type {
  Comments,
  Filing,
  FilingEvent,
  FilingEventKind,
  FilingPlace,
  FilingState,
  FilingSummary,
  FilingVersion,
} from './submissions/filings/filing.js';
export { FilingsService } from './submissions/filings/filings.service.js';
export { ReviewFilingsService } from './submissions/filings/review-filings.service.js';
export { UnitFilingsService, type FilingChange } from './submissions/filings/unit-filings.service.js';
export {
  FilingFilesService,
  type FilingImport,
  type SheetFile,
} from './submissions/files/filing-files.service.js';
export type { Licence, LicencePeriod as LicenceDays } from './submissions/licences/licence.js';
export { LicencesService } from './submissions/licences/licences.service.js';
export {
  PublishedFilingsService,
  type PublishedFilings,
} from './submissions/published/published-filings.service.js';
export { publishedFile } from './submissions/published/published.controller.js';
export {
  RetentionService,
  type RetentionPreview,
  type RetentionReport,
  type RetentionRequest,
} from './retention/retention.service.js';
export {
  CorrectionService,
  type PersonCorrection,
  type PersonHistoryEntry,
} from './population/correction/correction.service.js';
export {
  opponents,
  type ComparisonAnswer,
  type ComparisonRequest,
  type ComparisonSide,
  type Opponent,
} from './comparisons/comparison.js';
export { ComparisonsService } from './comparisons/comparisons.service.js';
export {
  RunsService,
  runPeriods,
  type RunAnswer,
  type RunPeriod,
  type RunRequest,
} from './comparisons/runs.service.js';
export {
  funnelIndicators,
  UnitFunnelsService,
  type FunnelAnswer,
  type FunnelRequest,
} from './comparisons/unit-funnels.service.js';
export {
  CheckFiguresService,
  differencesIn,
  isAsDerived,
  type CheckedSource,
} from './aggregates/check-figures.service.js';
export { KeepFiguresService, type KeptSource } from './aggregates/keep-figures.service.js';
export type { FitSummary, ModelRun, ModelState } from './models/model-fit.js';
export { FitModelsService } from './models/fit-models.service.js';
export { ModelsService, type UnitsAnswer } from './models/models.service.js';
export type { ShownResult } from './models/shown-result.js';
export type { UnitFigure } from './models/units-of-fit.js';
export { figureAsked } from './releases/figure-asked.js';
export type {
  Difference,
  FreezeRequest,
  PublishedRelease,
  PublishedReleaseFigures,
  Release,
  ReleaseFigures,
  ReleaseSummary,
  Reproduction,
} from './releases/release.js';
export {
  ReleaseComparisonService,
  type FigureAsked,
  type FigureChange,
  type FigureThen,
} from './releases/release-comparison.service.js';
export { changeAnswer, type ChangeAnswer } from './releases/releases.controller.js';
export { ReleasesService } from './releases/releases.service.js';
export { ReproductionService } from './releases/reproduction.service.js';
export type { Movement } from './releases/steps/movements.query.js';
export {
  missingReasons,
  type Explanation,
  type FigurePerson,
  type UnknownField,
} from './explanations/explanation.js';
export { explanationAnswer, explanationQuery } from './explanations/explanations.schema.js';
export { ExplanationsService, type FigurePersons } from './explanations/explanations.service.js';
