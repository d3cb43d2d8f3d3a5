import type { SyncConflict } from '#shared/contract/sync.ts';

/**
 * Whose a version is. `first` and `second`: one person has written both, on two devices, and this one reached the
 * cloud first or second. `nobody`: it is not known.
 */
export type Party = { is: 'you' | 'first' | 'second' | 'nobody'; name: null } | { is: 'other'; name: string };

/** Who met whom, seen by the person who looks: `own`, their text lost; `you`, theirs holds; `other`, none is theirs. */
export type Meeting = 'own' | 'you' | 'other' | 'twice' | 'same';

export type Parties = { meeting: Meeting; mine: Party; theirs: Party };

type Authors = Pick<SyncConflict, 'why' | 'author' | 'isOwn' | 'theirAuthor'>;

/**
 * Whose the two versions of a conflict are.
 * @param me by what name the cloud knows the person who looks; null = it is not known
 */
export function partiesOf({ why, author, isOwn, theirAuthor: known }: Authors, me: string | null): Parties {
  const isMine = isOwn || author === me;
  // A backup brought it back, whoever wrote it once.
  const theirAuthor = why === 'server-restored' ? null : known;
  if (theirAuthor !== null && theirAuthor === author) {
    const [mine, theirs] = [{ is: 'second', name: null } as const, { is: 'first', name: null } as const];
    return { meeting: isMine ? 'twice' : 'same', mine, theirs };
  }
  const isTheirsMine = theirAuthor !== null && theirAuthor === me;
  return {
    meeting: isMine ? 'own' : isTheirsMine ? 'you' : 'other',
    mine: isMine ? { is: 'you', name: null } : named(author),
    theirs: isTheirsMine ? { is: 'you', name: null } : named(theirAuthor),
  };
}

/** By the first name, as people speak of each other. */
function named(author: string | null): Party {
  const [name] = author?.split(' ') ?? [];
  return name ? { is: 'other', name } : { is: 'nobody', name: null };
}
