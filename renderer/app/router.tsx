import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { screenWords } from '../i18n/i18n.ts';
import { NotFound } from './NotFound.tsx';
import { ScreenError } from './ScreenError.tsx';
import { Shell } from './Shell.tsx';

/** A screen of a file of its own, with its words. */
// oxlint-disable-next-line typescript/no-explicit-any -- a stricter type would ask what a screen is made of while the routes it knows are being made
function screen<File extends Record<string, any>, Name extends keyof File>(
  load: () => Promise<File>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [file] = await Promise.all([load(), screenWords()]);
    return file;
  }, name);
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const toPhoneNumbers = () => {
  throw redirect({ to: '/settings/phone-numbers' });
};

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toPhoneNumbers });
const settings = createRoute({ getParentRoute: () => root, path: 'settings', beforeLoad: toPhoneNumbers });

const numbers = createRoute({
  getParentRoute: () => root,
  path: 'settings/phone-numbers',
  component: screen(() => import('../screens/numbers/NumbersScreen.tsx'), 'NumbersScreen'),
});

const number = createRoute({
  getParentRoute: () => root,
  path: 'settings/phone-numbers/$numberId',
  component: screen(() => import('../screens/number/NumberScreen.tsx'), 'NumberScreen'),
});

/** One slot of the six, open in the editor: `…/auto-replies/missed_call.after_hours`. */
const autoReply = createRoute({
  getParentRoute: () => number,
  path: 'auto-replies/$slot',
});

/** The hours of a number, open in their editor. */
const hours = createRoute({
  getParentRoute: () => number,
  path: 'hours',
  component: screen(() => import('../screens/number/hours/HoursSheet.tsx'), 'HoursSheet'),
});

/** The closures of a number. */
const closures = createRoute({
  getParentRoute: () => number,
  path: 'closures',
  component: screen(() => import('../screens/number/closures/ClosuresSheet.tsx'), 'ClosuresSheet'),
});

const contacts = createRoute({
  getParentRoute: () => root,
  path: 'settings/contacts',
  component: screen(() => import('../screens/contacts/ContactsScreen.tsx'), 'ContactsScreen'),
});

/** One contact, open to be changed: `…/contacts/+15145550123`. */
const contact = createRoute({ getParentRoute: () => contacts, path: '$phone' });

const guardRails = createRoute({
  getParentRoute: () => root,
  path: 'settings/guard-rails',
  component: screen(() => import('../screens/guard-rails/GuardRailsScreen.tsx'), 'GuardRailsScreen'),
});

const workspaceFile = createRoute({
  getParentRoute: () => root,
  path: 'settings/workspace-file',
  component: screen(() => import('../screens/workspace-file/WorkspaceFileScreen.tsx'), 'WorkspaceFileScreen'),
});

const sync = createRoute({
  getParentRoute: () => root,
  path: 'settings/sync',
  component: screen(() => import('../screens/sync/SyncScreen.tsx'), 'SyncScreen'),
});

/** What the cloud has kept of one thing, each at the thing's own address: `…/contacts/+15145550123/history`. */
const histories = [
  'settings/phone-numbers/$numberId/auto-replies/$slot/history',
  'settings/phone-numbers/$numberId/history',
  'settings/contacts/$phone/history',
  'settings/guard-rails/history',
  'settings/general/history',
].map((path) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: screen(() => import('../screens/sync/RuleHistory.tsx'), 'RuleHistory'),
  }),
);

const activity = createRoute({
  getParentRoute: () => root,
  path: 'activity',
  component: screen(() => import('../screens/activity/ActivityScreen.tsx'), 'ActivityScreen'),
});

const replay = createRoute({
  getParentRoute: () => root,
  path: 'replay',
  component: screen(() => import('../screens/replay/ReplayScreen.tsx'), 'ReplayScreen'),
});

const general = createRoute({
  getParentRoute: () => root,
  path: 'settings/general',
  component: screen(() => import('../screens/general/GeneralScreen.tsx'), 'GeneralScreen'),
});

/** "What happens if": the question stands in the address, which the screen reads itself. */
const simulator = createRoute({
  getParentRoute: () => root,
  path: 'simulator',
  validateSearch: (search: Record<string, unknown>) => search,
  component: screen(() => import('../screens/simulator/SimulatorScreen.tsx'), 'SimulatorScreen'),
});

/**
 * The application's addresses. They live in the hash, so a link works on every host. Each screen comes when it is
 * asked for, after the menu is there.
 */
export const router = createRouter({
  routeTree: root.addChildren([
    start,
    settings,
    numbers,
    number.addChildren([autoReply, hours, closures]),
    contacts.addChildren([contact]),
    guardRails,
    workspaceFile,
    sync,
    ...histories,
    activity,
    general,
    simulator,
    replay,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: ScreenError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- augmentation needs an interface
  interface Register {
    router: typeof router;
  }
}
