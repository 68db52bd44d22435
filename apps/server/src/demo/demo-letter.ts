import {
  Clock,
  Database,
  LinksService,
  PeopleService,
  RegisterCatalogue,
  type DemoLink,
  type IssuedLink,
} from '@kvalreg/core';
import { Injectable } from '@nestjs/common';
import { demoPatient } from './demo-cast.js';

interface Unanswered {
  readonly register_id: string;
  readonly pathway: string;
  readonly form: string;
  readonly episode_id: string;
  readonly name: string;
}

/** The letter to the demo patient: a link to the form that she is to answer now, made anew when it has been used. */
@Injectable()
export class DemoLetter {
  private latest: Promise<IssuedLink | null> = Promise.resolve(null);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly people: PeopleService,
    private readonly links: LinksService,
  ) {}

  /** Null when she is in no register or has answered everything that is open. */
  async link(): Promise<DemoLink | null> {
    // One after the other, so that two visitors at once are shown the same link.
    this.latest = this.latest.catch(() => null).then((link) => this.renew(link));
    const link = await this.latest;
    return link && { path: link.path, code: link.code, name: demoPatient.name };
  }

  private async renew(link: IssuedLink | null): Promise<IssuedLink | null> {
    if (link && (await this.links.resolve(link.token)).state === 'open') return link;
    const next = await this.next();
    if (!next) return null;
    const principal = { kind: 'system', name: 'demo' } as const;
    return this.links.issue(
      { registerId: next.register_id, level: 'register', principal },
      { episodeId: next.episode_id, occasion: next.name },
    );
  }

  private async next(): Promise<Unanswered | undefined> {
    const personId = await this.people.personIdByIdentifier(demoPatient.personalNumber);
    if (personId === null) return undefined;
    const open = await this.database.asSystem((tx) =>
      tx.query<readonly Unanswered[]>(openOccasions, [
        personId,
        this.clock.today(),
        this.catalogue.all().map(({ id }) => id),
      ]),
    );
    return open.find(
      (occasion) =>
        this.catalogue.form(occasion.register_id, occasion.pathway, occasion.form).respondent === 'patient',
    );
  }
}

const openOccasions = `
  select e.register_id, e.pathway, o.form, o.episode_id, o.name
  from register.occasion o join register.episode e on e.id = o.episode_id
  where e.person_id = $1 and e.register_id = any($3) and o.response_id is null
    and coalesce(o.opens_on, $2) <= $2 and coalesce(o.closes_on, $2) >= $2
  order by o.due_on nulls last, o.name`;
