import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, type FuseConfig } from '@electron/fuses';
import { Arch, type AfterPackContext } from 'electron-builder';

/**
 * What the packaged program may no longer do, each fuse named, so that a new one in a later Electron stops the
 * packaging until it is decided.
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // Nobody turns the signed program into a plain Node that runs their script with its permissions…
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // …nor swaps its code.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // One way: cookies written under it cannot be read without.
  [FuseV1Options.EnableCookieEncryption]: true,
  // Pages come from app://, never from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} satisfies FuseConfig;

/** electron-builder's hook between the assembling of the program and its signing. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  // Apple Silicon runs nothing unsigned, and flipping voids the signature Electron comes with.
  const resetAdHocDarwinSignature = context.electronPlatformName === 'darwin' && context.arch === Arch.arm64;
  await flipFuses(programOf(context), { ...fuses, resetAdHocDarwinSignature });
}

function programOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`);
  return join(appOutDir, packager.config.linux?.executableName ?? packager.appInfo.name);
}
