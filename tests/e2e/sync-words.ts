/** What a person reads and presses about the cloud, in each language, as the screens show it. */
export type SyncWords = typeof english;

const english = {
  mainMenu: 'Main menu',
  sync: 'Sync',
  address: 'Address of the cloud',
  token: 'Token',
  connectAction: 'Connect',
  sendMine: 'Send mine',
  startFromCloud: 'Start from the cloud’s copy',
  connectOnly: 'Connect',
  theCloud: 'The cloud',
  cloudEmpty: 'The cloud is still empty',
  whichCopy: 'Which copy do you want to start from?',
  upToDate: 'Up to date',
  settled: /Up to date|Read only/,
  offline: 'Offline',
  onePending: '1 pending',
  tryAgain: 'Try again now',
  syncNow: 'Sync now',
  notInCloud: 'Not yet in the cloud',
  notStopped: 'Not yet stopped in the cloud',
  replyNotStopped: '1 reply is deleted here, and not yet stopped in the cloud.',
  newToken: 'New token',
  disconnect: 'Disconnect',
  insecure: 'the address must begin with https://',
};

const french: SyncWords = {
  mainMenu: 'Menu principal',
  sync: 'Synchronisation',
  address: 'Adresse du nuage',
  token: 'Jeton',
  connectAction: 'Se connecter',
  sendMine: 'Envoyer la mienne',
  startFromCloud: 'Commencer avec la copie du nuage',
  connectOnly: 'Se connecter',
  theCloud: 'Le nuage',
  cloudEmpty: 'Le nuage est encore vide',
  whichCopy: 'Avec quelle copie voulez-vous commencer?',
  upToDate: 'À jour',
  settled: /À jour|Lecture seule/,
  offline: 'Hors ligne',
  onePending: '1 en attente',
  tryAgain: 'Réessayer maintenant',
  syncNow: 'Synchroniser maintenant',
  notInCloud: 'Pas encore dans le nuage',
  notStopped: 'Pas encore arrêtée dans le nuage',
  replyNotStopped: '1 réponse est supprimée ici, pas encore arrêtée dans le nuage.',
  newToken: 'Nouveau jeton',
  disconnect: 'Se déconnecter',
  insecure: 'l’adresse doit commencer par https://',
};

export const syncEnglish = english;
export const syncFrench = french;
