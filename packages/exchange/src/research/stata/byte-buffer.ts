/** Bytes written one after the other, least significant byte first; grows as needed. */
export class ByteBuffer {
  private buffer: Uint8Array;
  private view: DataView;
  private length = 0;

  constructor(size: number) {
    this.buffer = new Uint8Array(Math.max(16, size));
    this.view = new DataView(this.buffer.buffer);
  }
  get size(): number {
    return this.length;
  }
  toBytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
  ascii(text: string): void {
    this.bytes(encoder.encode(text));
  }
  bytes(bytes: Uint8Array): void {
    this.padded(bytes, bytes.length);
  }
  /** The bytes, and zeros up to a width. */
  padded(bytes: Uint8Array, width: number): void {
    const at = this.room(width);
    this.buffer.set(bytes, at);
  }
  uint8(value: number): void {
    const at = this.room(1);
    this.view.setUint8(at, value);
  }
  int8(value: number): void {
    const at = this.room(1);
    this.view.setInt8(at, value);
  }
  uint16(value: number): void {
    const at = this.room(2);
    this.view.setUint16(at, value, true);
  }
  int16(value: number): void {
    const at = this.room(2);
    this.view.setInt16(at, value, true);
  }
  uint32(value: number): void {
    const at = this.room(4);
    this.view.setUint32(at, value, true);
  }
  int32(value: number): void {
    const at = this.room(4);
    this.view.setInt32(at, value, true);
  }
  uint48(value: number): void {
    this.uint32(value % 0x1_0000_0000);
    this.uint16(Math.floor(value / 0x1_0000_0000));
  }
  uint64(value: bigint): void {
    const at = this.room(8);
    this.view.setBigUint64(at, value, true);
  }
  float64(value: number): void {
    const at = this.room(8);
    this.view.setFloat64(at, value, true);
  }

  /** Makes room, which is filled with zeros, and says where it begins. What was written to before may be replaced. */
  private room(bytes: number): number {
    const at = this.length;
    this.length += bytes;
    if (this.length > this.buffer.length) {
      const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length));
      larger.set(this.buffer);
      this.buffer = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }
}

const encoder = new TextEncoder();
