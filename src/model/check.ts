/** One tick of a checklist: preflight or verification. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly expected: string;
  readonly actual: string;
  /** In order, and worth a look before: a risk that is no reason to refuse. Only where `ok`. */
  readonly warning?: true;
  /** The next step where it is not ok, or a warning. */
  readonly hint?: string;
}
