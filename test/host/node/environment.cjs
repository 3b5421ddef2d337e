const { TestEnvironment } = require('jest-environment-jsdom');

const MISSING = [
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'setImmediate',
  'clearImmediate',
  'fetch',
  'Request',
  'Response',
  'Headers',
];

/** jsdom with the globals of a desktop window that jest's environment leaves out. */
module.exports = class DesktopEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const page = this.global;
    for (const name of MISSING) page[name] ??= globalThis[name];
    if (!page.crypto?.subtle) Object.defineProperty(page, 'crypto', { value: globalThis.crypto, configurable: true });
    // One realm for bytes, so that a Buffer of Node is an instance of the page's Uint8Array.
    page.Uint8Array = Uint8Array;
    page.ArrayBuffer = ArrayBuffer;
    page.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    page.Element.prototype.scrollIntoView ??= function () {};
    // jsdom does no layout, so isShown(), which asks for offsetParent, would always be false.
    Object.defineProperty(page.HTMLElement.prototype, 'offsetParent', {
      configurable: true,
      get() {
        return this.isConnected && this.style.display !== 'none' ? this.parentNode : null;
      },
    });
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};
