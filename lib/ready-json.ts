/** An answer that is written already: the JSON, in UTF-8, of something of this shape. */
export class ReadyJson<Shape> {
  declare readonly shape: Shape;
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(value: Shape) {
    this.bytes = new TextEncoder().encode(JSON.stringify(value));
  }
}
