import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../client/query-client.ts';
import { isPhoneBrowser } from './phone-browser.ts';
import { PhoneNotice } from './PhoneNotice.tsx';
import { PreferencesEffect } from './PreferencesEffect.tsx';
import { router } from './router.tsx';

/** The application, or on a telephone the notice that says where it is used. */
export function App() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-CA' : i18n.language}>
      <QueryClientProvider client={queryClient}>
        <PreferencesEffect />
        {isPhoneBrowser(navigator) ? <PhoneNotice /> : <RouterProvider router={router} />}
      </QueryClientProvider>
    </I18nProvider>
  );
}
