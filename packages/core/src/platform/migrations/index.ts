import { Initial1730000000001 } from './0001-initial.js';
import { Feeds1730000000002 } from './0002-feeds.js';
import { Submissions1730000000003 } from './0003-submissions.js';
import { NamesByUnit1730000000004 } from './0004-names-by-unit.js';
import { TextPacks1730000000005 } from './0005-text-packs.js';
import { Paper1730000000006 } from './0006-paper.js';
import { Versions1730000000007 } from './0007-versions.js';
import { CodeLists1730000000008 } from './0008-code-lists.js';
import { KnownValues1730000000010 } from './0010-known-values.js';
import { AcceptedWarnings1730000000011 } from './0011-accepted-warnings.js';
import { PersonsAndPathways1730000000012 } from './0012-persons-and-pathways.js';
import { Participation1730000000013 } from './0013-participation.js';
import { AuditChain1730000000014 } from './0014-audit-chain.js';
import { PersonsRights1730000000015 } from './0015-persons-rights.js';
import { Population1730000000016 } from './0016-population.js';
import { Retention1730000000017 } from './0017-retention.js';
import { Messages1730000000018 } from './0018-messages.js';
import { StopsAndLetters1730000000019 } from './0019-stops-and-letters.js';
import { Trials1730000000020 } from './0020-trials.js';
import { Access1730000000021 } from './0021-access.js';
import { Deliveries1730000000022 } from './0022-deliveries.js';
import { LocksInTurn1730000000023 } from './0023-locks-in-turn.js';
import { TimeAndPlace1730000000024 } from './0024-time-and-place.js';
import { Releases1730000000025 } from './0025-releases.js';
import { Models1730000000026 } from './0026-models.js';
import { KeptFigures1730000000027 } from './0027-kept-figures.js';
import { Subscriptions1730000000028 } from './0028-subscriptions.js';

/** In the order in which they were written. */
export const migrations = [
  Initial1730000000001,
  Feeds1730000000002,
  Submissions1730000000003,
  NamesByUnit1730000000004,
  TextPacks1730000000005,
  Paper1730000000006,
  Versions1730000000007,
  CodeLists1730000000008,
  KnownValues1730000000010,
  AcceptedWarnings1730000000011,
  PersonsAndPathways1730000000012,
  Participation1730000000013,
  AuditChain1730000000014,
  PersonsRights1730000000015,
  Population1730000000016,
  Retention1730000000017,
  Messages1730000000018,
  StopsAndLetters1730000000019,
  Trials1730000000020,
  Access1730000000021,
  Deliveries1730000000022,
  LocksInTurn1730000000023,
  TimeAndPlace1730000000024,
  Releases1730000000025,
  Models1730000000026,
  KeptFigures1730000000027,
  Subscriptions1730000000028,
];
