import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { NumbersScreen } from '../screens/numbers/NumbersScreen.tsx';
import { NotFound } from './NotFound.tsx';
import { ScreenError } from './ScreenError.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const toPhoneNumbers = () => {
  throw redirect({ to: '/settings/phone-numbers' });
};

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toPhoneNumbers });
const settings = createRoute({ getParentRoute: () => root, path: 'settings', beforeLoad: toPhoneNumbers });

const numbers = createRoute({
  getParentRoute: () => root,
  path: 'settings/phone-numbers',
  component: NumbersScreen,
});

const number = createRoute({
  getParentRoute: () => root,
  path: 'settings/phone-numbers/$numberId',
  component: lazyRouteComponent(() => import('../screens/number/NumberScreen.tsx'), 'NumberScreen'),
});

/** One slot of the six, open in the editor: `…/auto-replies/missed_call.after_hours`. */
const autoReply = createRoute({
  getParentRoute: () => number,
  path: 'auto-replies/$slot',
});

const workspaceFile = createRoute({
  getParentRoute: () => root,
  path: 'settings/workspace-file',
  component: lazyRouteComponent(
    () => import('../screens/workspace-file/WorkspaceFileScreen.tsx'),
    'WorkspaceFileScreen',
  ),
});

const general = createRoute({
  getParentRoute: () => root,
  path: 'settings/general',
  component: lazyRouteComponent(() => import('../screens/general/GeneralScreen.tsx'), 'GeneralScreen'),
});

/**
 * The application's addresses. They live in the hash, so a link works on every host. The list one lands on
 * is there at once, the other screens come when they are asked for.
 */
export const router = createRouter({
  routeTree: root.addChildren([
    start,
    settings,
    numbers,
    number.addChildren([autoReply]),
    workspaceFile,
    general,
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
