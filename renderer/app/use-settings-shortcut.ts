import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** ⌘, and Ctrl+, open Settings from anywhere. */
export function useSettingsShortcut(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== ',' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      void navigate({ to: '/settings/phone-numbers' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
}
