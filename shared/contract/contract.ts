import { aboutContract } from './about.ts';
import { autoRepliesContract } from './auto-replies.ts';
import { changesContract } from './changes.ts';
import { numbersContract } from './numbers.ts';
import { preferencesContract } from './preferences.ts';
import { previewContract } from './preview.ts';
import { workspaceFileContract } from './workspace-file.ts';
import { workspaceContract } from './workspace.ts';

/** Everything a screen, a terminal command or another program can ask of the application's core. */
export const contract = {
  about: aboutContract,
  workspace: workspaceContract,
  numbers: numbersContract,
  autoReplies: autoRepliesContract,
  preview: previewContract,
  workspaceFile: workspaceFileContract,
  preferences: preferencesContract,
  changes: changesContract,
};
