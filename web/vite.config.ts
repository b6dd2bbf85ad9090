/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where `kontor serve` listens while the app is being worked on. */
const SERVER = process.env.KONTOR_SERVER ?? 'http://127.0.0.1:8400';

/** While the app is being worked on, customers' links open their own page, as the server does it. */
const portal: Plugin = {
  name: 'portal',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      if (request.url === '/portal') request.url = '/portal.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), portal],
  resolve: { alias: { '@': here('./src'), '@locales': here('../locales') } },
  build: {
    target: 'es2023',
    outDir: 'dist/app',
    emptyOutDir: true,
    // For scripts/budget.mjs; the server leaves hidden files out.
    manifest: '.manifest.json',
    // The policy of the server allows no data: URL but for pictures that people upload.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: { app: here('./index.html'), portal: here('./portal.html') },
    },
  },
  server: {
    fs: { allow: [here('..')] },
    proxy: { '/api': { target: SERVER, changeOrigin: false } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/testing/setup.ts'],
  },
});
