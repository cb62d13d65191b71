/**
 * Each large package is a chunk of its own, so that a release which only changes our code leaves them in the user's cache.
 * Earlier ones take their modules first, also from the packages that import them.
 */
export const chunkGroups = [
  chunk('runtime', /vite\/preload-helper|vite\/modulepreload-polyfill|rolldown\/runtime/),
  chunk('preact', /node_modules\/preact\//),
  chunk('survey-core', /node_modules\/survey-core\//),
  chunk('survey-react-ui', /node_modules\/survey-react-ui\//),
  chunk('dexie', /node_modules\/dexie\//),
  chunk('jspdf', /node_modules\/(jspdf|@babel\/runtime|core-js)\/|scripts\/build\/empty\.ts/),
  chunk('fflate', /node_modules\/fflate\//),
  chunk('workbox-window', /node_modules\/workbox-window\//),
  // What most screens share goes in one file, not in a hundred small ones.
  { ...chunk('shared', /\/src\/(domain|app\/(parts|hooks|shell))\//), minShareCount: 3 },
].map((group, index, all) => ({ ...group, priority: all.length - index }))

function chunk(name: string, test: RegExp) {
  // Styles keep their place: the survey's stylesheet is imported into a cascade layer of our own.
  return { name, test: (id: string) => test.test(id.replaceAll('\\', '/')) && !/\.css($|\?)/.test(id) }
}
