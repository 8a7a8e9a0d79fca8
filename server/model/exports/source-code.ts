/** An expression that stands in a literal as it is. */
export class SourceCode {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
