import type { Context } from '../context.js';
import { artifactService, uploadArtifact } from '../github/artifact.js';
import { ActionError } from '../model/error.js';
import type { ReportBackup } from '../model/report.js';
import { size } from '../render/text/words.js';
import { backupFiles } from '../steps/backup/files.js';
import { manifestPath } from '../steps/backup/manifest.js';

/** Before anything is saved: where there is no service nothing could be kept there. */
export function needService({ inputs, host }: Context): void {
  if (inputs.backupUpload === 'none' || artifactService(host.env) !== undefined) return;
  throw new ActionError(
    'backup-upload',
    '`backup-upload: artifact` needs a workflow of GitHub, and there is none here.',
    'Leave it out on a command line: the backup lies in `backup-directory`.',
  );
}

/** `backup-live-123-1`: a run that is started again keeps what its first attempt saved. */
function artifactName({ inputs, host }: Context): string {
  const { GITHUB_RUN_ID: run = '0', GITHUB_RUN_ATTEMPT: attempt = '1', GITHUB_JOB: job = '' } = host.env;
  return ['backup', inputs.label, run, attempt, job]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .slice(0, 200);
}

/** Uploads backup and manifest as an artifact of this run. Throws ActionError: what could not be kept is no backup. */
export async function uploadBackup(context: Context, saved: ReportBackup): Promise<ReportBackup> {
  const { inputs, host, signal } = context;
  const path = backupFiles.get(saved.file);
  const service = artifactService(host.env);
  if (inputs.backupUpload === 'none' || path === undefined || service === undefined) return saved;
  host.secret(service.token);
  const name = artifactName(context);
  host.progress({ type: 'backup', text: `uploading ${size(saved.bytes)} as the artifact ${name}` });
  const files = [path, manifestPath(path)].map((file, n) => ({
    path: file,
    name: n === 0 ? saved.file : `${saved.file}.manifest.json`,
  }));
  const { bytes } = await uploadArtifact({ service, name, files, retentionDays: inputs.backupRetentionDays, signal });
  host.progress({ type: 'backup', text: `uploaded as the artifact ${name}, ${size(bytes)}` });
  return { ...saved, artifact: name };
}
