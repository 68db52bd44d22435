import { Module, type DynamicModule } from '@nestjs/common';
import { AggregatesModule } from './aggregates/aggregates.module.js';
import { usualAccess } from './access/access-config.js';
import { AccessModule } from './access/access.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuditService } from './audit/audit.service.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { CodeListsModule } from './code-lists/code-lists.module.js';
import { ComparisonsModule } from './comparisons/comparisons.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import type { CoreOptions } from './core-options.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { entities } from './entities.js';
import { EpisodesModule } from './episodes/episodes.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ExplanationsModule } from './explanations/explanations.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { FormsModule } from './forms/forms.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { ModelsModule } from './models/models.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { PaperModule } from './paper/paper.module.js';
import { ParticipationModule } from './participation/participation.module.js';
import { PeopleModule } from './people/people.module.js';
import { PeopleService } from './people/people.service.js';
import { PlatformModule } from './platform/platform.module.js';
import { PopulationModule } from './population/population.module.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { PublicationModule } from './publication/publication.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RescoringModule } from './rescoring/rescoring.module.js';
import { RightsModule } from './rights/rights.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { SubmissionsModule } from './submissions/submissions.module.js';
import { TextPacksModule } from './text-packs/text-packs.module.js';
import { TrialsModule } from './trials/trials.module.js';

/** Everything below the pages: services and the REST API. */
@Module({})
export class CoreModule {
  static forRoot(options: CoreOptions): DynamicModule {
    const { config } = options;
    const features = [
      OrganisationModule,
      AuditModule,
      CatalogueModule,
      CodeListsModule,
      TextPacksModule,
      PeopleModule,
      ParticipationModule,
      PopulationModule,
      ContactsModule,
      EpisodesModule,
      FormsModule,
      FollowUpModule,
      PaperModule,
      MessagesModule,
      TrialsModule,
      FeedsModule,
      AggregatesModule,
      IndicatorsModule,
      ComparisonsModule,
      ModelsModule,
      ReleasesModule,
      ExplanationsModule,
      ProfilesModule,
      RescoringModule,
      ReportsModule,
      SubscriptionsModule,
      ExchangeModule,
      DeliveriesModule,
      RightsModule,
      RetentionModule,
      SubmissionsModule,
      PublicationModule,
    ];
    const { mappings, requiredLevels, requestsPerMinute } = options.access ?? usualAccess;
    const access = AccessModule.forRoot({
      settings: {
        baseUrl: config.baseUrl,
        identityKey: config.identityKey,
        providers: options.providers ?? {
          staff: config.oidc && { ...config.oidc, mapping: mappings.staff },
          patient: config.oidcPatient && { ...config.oidcPatient, mapping: mappings.patient },
        },
        requiredLevels,
        requestsPerMinute,
      },
      imports: [AuditModule, PeopleModule],
      log: AuditService,
      persons: PeopleService,
    });
    return {
      module: CoreModule,
      // The pages and the commands use its services without importing each feature.
      global: true,
      imports: [PlatformModule.forRoot(options, entities), access, ...features],
      exports: [access, ...features],
    };
  }
}
