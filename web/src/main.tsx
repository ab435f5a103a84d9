import './ui/no-markup.ts';
import './app/zod-without-eval.ts';
import './ui/fonts.ts';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bringWords } from './api/words.ts';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
const application = createRoot(root);
bringWords(import.meta.glob('./languages/*.po')).then(
  () =>
    application.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  () => {
    root.textContent = 'Vivarium could not be loaded. Try again.';
  },
);
