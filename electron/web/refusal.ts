import { ORPCError } from '@orpc/server';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { refusalPage, type RefusalWords } from './refusal-page.ts';

type Refusal = { status: number; code: string; fr: RefusalWords; en: RefusalWords };

const newAddress = {
  fr: 'Pour obtenir une nouvelle adresse, appuyez sur Entrée dans le terminal où Relais fonctionne, ou redémarrez Relais.',
  en: 'To get a new address, press Enter in the terminal where Relais is running, or restart Relais.',
};

/** Why a request is not answered, in words for a person and as a code for a program. */
export const refusals = {
  noSession: {
    status: 401,
    code: 'UNAUTHORIZED',
    fr: {
      title: 'Relais n’est pas ouvert dans ce navigateur',
      text: `Ouvrez l’adresse affichée dans le terminal. ${newAddress.fr}`,
    },
    en: {
      title: 'Relais is not open in this browser',
      text: `Open the address shown in the terminal. ${newAddress.en}`,
    },
  },
  usedToken: {
    status: 401,
    code: 'UNAUTHORIZED',
    fr: {
      title: 'Cette adresse ne sert plus',
      text: `Une adresse d’ouverture ne sert qu’une fois. ${newAddress.fr}`,
    },
    en: {
      title: 'This address is no longer of use',
      text: `An opening address works only once. ${newAddress.en}`,
    },
  },
  foreignPage: {
    status: 403,
    code: 'FORBIDDEN',
    fr: {
      title: 'Demande refusée',
      text: 'Elle ne vient pas d’une page de Relais. Ouvrez Relais à son adresse.',
    },
    en: {
      title: 'Request refused',
      text: 'It does not come from a page of Relais. Open Relais at its own address.',
    },
  },
  foreignHost: {
    status: 421,
    code: 'MISDIRECTED_REQUEST',
    fr: {
      title: 'Adresse refusée',
      text: 'Relais ne répond qu’à l’adresse affichée dans le terminal. Pour un autre nom, démarrez-le avec --host.',
    },
    en: {
      title: 'Address refused',
      text: 'Relais answers only at the address shown in the terminal. For another name, start it with --host.',
    },
  },
  notFound: {
    status: 404,
    code: 'NOT_FOUND',
    fr: { title: 'Page introuvable', text: 'Il n’y a rien à cette adresse.' },
    en: { title: 'Page not found', text: 'There is nothing at this address.' },
  },
  tooLarge: {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    fr: { title: 'Demande trop volumineuse', text: 'Un fichier d’espace de travail compte au plus 2 Mio.' },
    en: { title: 'Request too large', text: 'A workspace file holds at most 2 MiB.' },
  },
  notJson: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    fr: { title: 'Format refusé', text: 'Relais ne lit que du JSON.' },
    en: { title: 'Format refused', text: 'Relais reads only JSON.' },
  },
  malformed: {
    status: 400,
    code: 'BAD_REQUEST',
    fr: { title: 'Demande illisible', text: 'Relais ne comprend pas cette demande.' },
    en: { title: 'Unreadable request', text: 'Relais does not understand this request.' },
  },
  failure: {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    fr: { title: 'Relais a échoué', text: 'Le terminal en dit plus.' },
    en: { title: 'Relais failed', text: 'The terminal says more.' },
  },
} satisfies Record<string, Refusal>;

/** Whether a request is a call of the contract, as opposed to a page or a file. */
export function isCall(request: FastifyRequest): boolean {
  return request.url === '/rpc' || request.url.startsWith('/rpc/');
}

/** Answers with the refusal: an error in the form of the contract for a call, a readable page otherwise. */
export function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, code, en } = refusal;
  reply.status(status).header('cache-control', 'no-store');
  if (isCall(request)) {
    return reply.send({ json: new ORPCError(code, { status, message: `${en.title}. ${en.text}` }).toJSON() });
  }
  // Followed from another site, the strict cookie stays behind; asked for again by our own page, it comes along.
  const reload = refusal === refusals.noSession && request.headers['sec-fetch-site'] === 'cross-site';
  return reply.type('text/html; charset=utf-8').send(refusalPage(refusal, reload));
}

/** Gives every failed request one of the refusals; what nobody foresaw is logged and told to nobody else. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((request, reply) => refuse(request, reply, refusals.notFound));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'A request failed');
    return refuse(request, reply, refusalOf(status));
  });
}

function refusalOf(status: number): Refusal {
  if (status >= 500) return refusals.failure;
  return Object.values(refusals).find((refusal) => refusal.status === status) ?? refusals.malformed;
}
