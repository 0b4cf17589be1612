import type { Renderer, RuleHelp } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import type { Report, ReportFinding, ReportPlan } from '../model/report.js';
import { describeRule } from './sarif-rules.js';
import { fingerprint } from './text/hash.js';
import { shorten, visibleLines } from './text/visible.js';

/** GitHub shows the first 5,000 results of a run and refuses more than 25,000. */
const MOST = 5_000;
/** And no file of more than 10 MB, compressed: of very many results each is told in fewer words. */
const LONGEST = 8_000;
const LONGEST_OF_MANY = 1_500;
const MANY = 1_000;
const LEVEL = dictionary({ error: 'error', warning: 'warning', info: 'note' } as const);
const RANK = dictionary({ error: 0, warning: 1, info: 2 } as const);

/** The text that a finding is about: its statement, so that moving it in the file leaves it the same finding. */
function subject(finding: ReportFinding, statements: ReadonlyMap<string, ReportPlan['migrations'][number]>): string {
  const migration = statements.get(finding.migration ?? '');
  const sql = finding.statement === null ? undefined : migration?.statements[finding.statement]?.sql;
  return (sql ?? finding.message).slice(0, 10_000).replace(/\s+/g, ' ').trim();
}

/** A path as a URI relative to the repository; a lone surrogate cannot be encoded and is replaced. */
function uri(path: string): string {
  return encodeURI(path.replace(/\p{Cs}/gu, '\ufffd')).replace(/[#?]/g, (sign) => (sign === '#' ? '%23' : '%3F'));
}

function location(finding: ReportFinding, path: string): object {
  const { line, endLine, column } = finding;
  const region = {
    startLine: Math.max(1, line ?? 1),
    ...(column === undefined ? {} : { startColumn: Math.max(1, column) }),
    ...(endLine === null ? {} : { endLine: Math.max(1, line ?? 1, endLine) }),
  };
  return { physicalLocation: { artifactLocation: { uri: uri(path), uriBaseId: '%SRCROOT%' }, region } };
}

function suppressions(acknowledged: string): readonly object[] {
  // A label lives outside of the source, a comment in the file within it; its reason may speak of a label, too.
  const inFile = /\(allowed in the file, line \d+\)$/.test(acknowledged);
  const kind = !inFile && /^(?:allowed by the )?label\b/i.test(acknowledged) ? 'external' : 'inSource';
  return [{ kind, justification: visibleLines(acknowledged) }];
}

function resultsOf(report: Report): readonly object[] {
  const { plan } = report;
  const byId = new Map((plan?.migrations ?? []).map((migration) => [migration.id, migration]));
  const seen = new Map<string, number>();
  // A result needs a file; what has none is in the report and the comment.
  const placed = (plan?.findings ?? []).flatMap((finding) => {
    const path = finding.path ?? byId.get(finding.migration ?? '')?.path;
    return path === undefined ? [] : [{ finding, path }];
  });
  return placed
    .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity])
    .slice(0, MOST)
    .map(({ finding, path }) => {
      const hash = fingerprint([finding.rule, path, subject(finding, byId)].join('\n'));
      const nth = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, nth);
      const message = [finding.message, ...(finding.suggestion === undefined ? [] : ['Instead:', finding.suggestion])];
      return {
        ruleId: finding.rule,
        level: LEVEL[finding.severity],
        message: { text: shorten(visibleLines(message.join('\n')), placed.length > MANY ? LONGEST_OF_MANY : LONGEST) },
        locations: [location(finding, path)],
        partialFingerprints: { primaryLocationLineHash: `${hash}:${nth}` },
        ...(finding.acknowledged === undefined ? {} : { suppressions: suppressions(finding.acknowledged) }),
      };
    });
}

/** The findings as SARIF 2.1.0, for code scanning. */
export const sarif: Renderer = {
  name: 'sarif',
  render: (report, options = {}) => {
    const findings = report.plan?.findings ?? [];
    const help = new Map((options.rules ?? []).map((rule): [string, RuleHelp] => [rule.id, rule]));
    const rules = [...new Set(findings.map((finding) => finding.rule))]
      .sort()
      .map((id) => describeRule(id, help.get(id)));
    const results = resultsOf(report);
    const left = findings.length - results.length;
    const notice = {
      level: 'warning',
      message: {
        text: `${left} of ${findings.length} findings are only in the report: they name no file, or are more than code scanning shows.`,
      },
    };
    const version = /\d+\.\d+\.\d+[\w.+-]*$/.exec(report.run.tool)?.[0];
    const run = {
      tool: {
        driver: { name: 'migrate-on-merge', ...(version === undefined ? {} : { semanticVersion: version }), rules },
      },
      automationDetails: { id: `migrate-on-merge/${report.label}/` },
      invocations: [
        {
          executionSuccessful: report.verdict !== 'failed',
          ...(left > 0 ? { toolExecutionNotifications: [notice] } : {}),
        },
      ],
      columnKind: 'unicodeCodePoints',
      results,
    };
    const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
};
