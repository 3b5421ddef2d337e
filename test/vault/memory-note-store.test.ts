import { MemoryNoteStore } from '../support/memory-note-store';
import { noteStoreContract } from './note-store.contract';

noteStoreContract('MemoryNoteStore', () => {
  const store = new MemoryNoteStore();
  return Promise.resolve({
    store,
    put: (path, text) => {
      store.notes.set(path, text);
      return Promise.resolve();
    },
  });
});
