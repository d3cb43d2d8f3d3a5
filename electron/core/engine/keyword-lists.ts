// What a text must consist of to be a request to the machine, after folding (fold.ts). `(a|b)` is a choice,
// `( a)?` may be missing. Source: domain.md, opt-out words and settled readings, keywords.

/** Words of politeness that make no difference to a request. */
export const paddingWords = [
  'please',
  'pls',
  'plz',
  'thanks',
  'thank you',
  'thx',
  'merci',
  'merci beaucoup',
  'svp',
  'stp',
  's il vous plait',
  's il te plait',
  'hi',
  'hello',
  'bonjour',
  'allo',
];

export const optOutWords = [
  'stop',
  'stopall',
  'stop all',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'revoke',
  'opt out',
  'optout',
  'arret',
  'arrete',
  'arretez',
  'desabonner',
  'desabonnement',
  'fin',
];

export const optOutSentences = [
  '(stop|quit) (texting|messaging|contacting|writing|calling) me',
  '(do not|don t) (text|message|contact|write) me',
  '(unsubscribe|remove) me( from the list)?',
  '(arretez|arrete|cessez) de (m ecrire|me texter|me contacter|m appeler|m envoyer des textos)',
  'ne (m ecrivez|me textez|me contactez) plus',
  'desabonnez moi',
];

export const optInWords = ['start', 'unstop', 'debut', 'reprendre'];

export const helpWords = ['help', 'info', 'aide'];
