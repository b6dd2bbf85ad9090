import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/app.css';
import { applyLook, look } from '@/lib/look';
import { speak } from './language';
import { Portal } from './portal';

async function start() {
  const locale = await speak(null);
  const follow = () => applyLook(look.get());
  follow();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <Portal first={locale} />
    </StrictMode>,
  );
}

void start();
