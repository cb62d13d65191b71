import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { chunkGroups } from './scripts/build/chunks.ts'
import { buildConstants } from './scripts/build/constants.ts'
import { emptyPackages } from './scripts/build/empty-packages.ts'
import { pagePlugins } from './scripts/build/page.ts'
import { schemaValidators } from './scripts/build/schema-validator.ts'
import { unusedSurveyStyles } from './scripts/build/unused-survey-styles.ts'

const { page, workerConstants } = pagePlugins()

export default defineConfig({
  // Relative, so that one build serves at any sub-path.
  base: './',
  define: buildConstants(),
  resolve: { alias: emptyPackages() },
  css: { postcss: { plugins: [unusedSurveyStyles()] } },
  plugins: [
    preact({ devToolsEnabled: false }),
    schemaValidators(),
    page,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      // Otherwise an icon is listed twice and the worker never installs, silently.
      includeManifestIcons: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,ttf}'],
        globIgnores: ['screenshots/**'],
        maximumFileSizeToCacheInBytes: 4e6,
        buildPlugins: { vite: [workerConstants] },
      },
      manifest: {
        name: 'Enquêtetool Wijkgericht werken',
        short_name: 'Wijkgericht',
        description: 'Gemeente en aanbieder evalueren samen het wijkgericht werken. Werkt ook zonder internet.',
        lang: 'nl',
        dir: 'ltr',
        start_url: '.',
        scope: '.',
        display: 'standalone',
        theme_color: '#11191b',
        background_color: '#ffffff',
        // Opens a .wgw file with the installed tool, where the browser can (Chromium on a computer).
        file_handlers: [{ action: '.', accept: { 'application/x-wijkgericht-werken': ['.wgw'] } }],
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
        screenshots: [
          { src: 'screenshots/gesprek.png', sizes: '1280x960', type: 'image/png', form_factor: 'wide' },
          { src: 'screenshots/gesprek-smal.png', sizes: '390x844', type: 'image/png', form_factor: 'narrow' },
        ],
      },
    }),
  ],
  // The report's worker: what it shares with the page is small, and jsPDF is in no other chunk than its own.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The questionnaire's engine is one package of 1.4 MB; scripts/build/measure.ts guards the sizes that matter.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
})
