import { client } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import type { Imported } from '../import/import-flow.ts';

/** Makes the workspace the sample one: a made-up bilingual business with five numbers. */
export async function importSampleWorkspace(): Promise<Imported> {
  const { default: text } = await import('../../../resources/sample-workspace.relais.json?raw');
  const checked = await client.workspaceFile.check({ text });
  if (!checked.readable) throw new Error('The sample workspace is not a workspace file.');
  const imported = await client.workspaceFile.import({ text, basis: checked.basis });
  await queryClient.invalidateQueries();
  return imported;
}
