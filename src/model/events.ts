/** Progress as typed events; printing is someone else's job. */
export type ProgressEvent =
  | { readonly type: 'phase'; readonly name: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'warning'; readonly text: string }
  | {
      readonly type: 'check';
      readonly name: string;
      readonly ok: boolean;
      readonly actual: string;
      readonly warning?: true;
    }
  | { readonly type: 'waiting'; readonly text: string }
  | { readonly type: 'migration'; readonly id: string; readonly index: number; readonly of: number }
  | {
      readonly type: 'statement';
      readonly line: number;
      readonly kind: string;
      readonly index: number;
      readonly of: number;
    }
  | {
      readonly type: 'statement-done';
      readonly line: number;
      readonly kind: string;
      readonly ms: number;
      readonly rows: number | null;
    }
  | { readonly type: 'statement-progress'; readonly text: string; readonly ms: number }
  | {
      readonly type: 'lock-timeout';
      readonly attempt: number;
      readonly of: number;
      readonly waitMs: number;
      readonly blockers: readonly string[];
    }
  | { readonly type: 'migration-done'; readonly id: string; readonly ms: number; readonly status: string }
  | {
      readonly type: 'backup';
      readonly text: string;
      /** How far it is: of interest until the next such line. */
      readonly passing?: true;
    };

/** Takes events as they happen. */
export type Progress = (event: ProgressEvent) => void;
