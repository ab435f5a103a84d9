import { fileURLToPath } from 'node:url';
import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';

// Lingui's own faster transform comes as a binary that npm leaves out where it runs on a Node below 22.
process.env.LINGUI_SUPPRESS_BABEL_WARNING = '1';

const config = { configPath: fileURLToPath(new URL('../lingui.config.ts', import.meta.url)) };

/** Makes messages of the macros for words. */
export const wordMacros = () =>
  babel({ presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig(config) }, config)] });

/** Reads the files of words; a word without its German breaks the build. */
export const wordFiles = () => lingui({ ...config, failOnMissing: true });
