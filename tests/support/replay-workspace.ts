import { aNumber, aReply } from './builders.ts';

/** The file of a workspace whose number answers missed calls, voicemails and texts after hours. */
export const replayWorkspace = JSON.stringify({
  format: 'relais.workspace',
  version: 1,
  workspace: { name: 'Garage Tremblay' },
  guardRails: { cooldownMinutes: 30 },
  phoneNumbers: [
    {
      ...aNumber(),
      autoReplies: [
        aReply(),
        aReply({ trigger: 'voicemail', message: 'Nous avons votre message.' }),
        aReply({ trigger: 'incoming_text', message: '=Merci' }),
      ],
    },
  ],
});
