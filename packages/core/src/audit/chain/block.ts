import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** An event of the log as it is sealed: its number, and all of its columns as one text. */
export interface ChainEvent {
  readonly id: number;
  readonly text: string;
}

/** A run of events that was sealed at one moment. */
export interface ChainBlock {
  readonly number: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly events: number;
  readonly eventsHash: Buffer;
  /** `traceWidth` bytes an event: the distance of its number from the first, and the head of its digest. */
  readonly trace: Buffer;
  /** ISO 8601 in UTC with microseconds. */
  readonly sealedAt: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** What a block says of one event: enough to name which was changed, and too little to stand for it. */
export interface EventTrace {
  readonly id: number;
  readonly digest: string;
}

const offsetBytes = 6;
const digestBytes = 8;
const traceWidth = offsetBytes + digestBytes;

/** What the first block names as the one before it. */
export const beforeFirst = Buffer.alloc(32);

/** Takes events in the order of their numbers, one by one, and keeps a few bytes of each. */
export class EventsDigest {
  private readonly whole = createHash('sha256');
  private readonly traces: EventTrace[] = [];

  add({ id, text }: ChainEvent): void {
    const digest = createHash('sha256').update(text, 'utf8').digest();
    this.whole.update(digest);
    this.traces.push({ id, digest: digest.toString('hex', 0, digestBytes) });
  }

  end(): { readonly eventsHash: Buffer; readonly traces: readonly EventTrace[] } {
    return { eventsHash: this.whole.digest(), traces: this.traces };
  }
}

/** Seals events, which are in the order of their numbers and not none, on top of the block before them. */
export function sealBlock(
  key: Uint8Array,
  previous: Pick<ChainBlock, 'number' | 'hash'> | null,
  events: readonly ChainEvent[],
  sealedAt: string,
): ChainBlock {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) throw new RangeError('a block has at least one event');
  const digest = new EventsDigest();
  for (const event of events) digest.add(event);
  const { eventsHash, traces } = digest.end();
  const open = {
    number: (previous?.number ?? 0) + 1,
    firstId: first.id,
    lastId: last.id,
    events: events.length,
    eventsHash,
    trace: packTrace(first.id, traces),
    sealedAt,
    previousHash: previous?.hash ?? beforeFirst,
  };
  return { ...open, hash: hashOf(key, open) };
}

/** Whether a block is as it was sealed with this key; says nothing yet of the events. */
export function isGenuine(key: Uint8Array, block: ChainBlock): boolean {
  return block.hash.length === 32 && timingSafeEqual(hashOf(key, block), block.hash);
}

export function traceOf({ firstId, trace }: ChainBlock): readonly EventTrace[] {
  return Array.from({ length: Math.floor(trace.length / traceWidth) }, (_, at) => {
    const start = at * traceWidth;
    return {
      id: firstId + trace.readUIntBE(start, offsetBytes),
      digest: trace.toString('hex', start + offsetBytes, start + traceWidth),
    };
  });
}

function packTrace(firstId: number, traces: readonly EventTrace[]): Buffer {
  const packed = Buffer.alloc(traces.length * traceWidth);
  traces.forEach(({ id, digest }, at) => {
    packed.writeUIntBE(id - firstId, at * traceWidth, offsetBytes);
    packed.write(digest, at * traceWidth + offsetBytes, 'hex');
  });
  return packed;
}

function hashOf(key: Uint8Array, block: Omit<ChainBlock, 'hash'>): Buffer {
  const parts = [
    block.number,
    block.firstId,
    block.lastId,
    block.events,
    block.eventsHash.toString('hex'),
    createHash('sha256').update(block.trace).digest('hex'),
    block.sealedAt,
    block.previousHash.toString('hex'),
  ];
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest();
}
