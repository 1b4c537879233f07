import { StartInterrupted, StopList } from './stop-list.js';

describe('what was started', () => {
  const stopped: string[] = [];
  const stop = (name: string) => () => {
    stopped.push(name);
    return Promise.resolve();
  };
  beforeEach(() => stopped.splice(0));

  it('stops in the opposite order, once', async () => {
    const list = new StopList();
    await list.add(stop('database'));
    await list.add(stop('api'));
    await Promise.all([list.stopAll(), list.stopAll()]);
    expect(stopped).toEqual(['api', 'database']);
  });

  it('stops at once when it comes up after the stop began, and the start goes no further', async () => {
    const list = new StopList();
    await list.stopAll();
    await expect(list.add(stop('database'))).rejects.toThrow(StartInterrupted);
    expect(stopped).toEqual(['database']);
  });

  it('stops although something else could not be stopped, and that is said', async () => {
    const list = new StopList();
    await list.add(stop('database'));
    await list.add(() => Promise.reject(new Error('api hangs')));
    await expect(list.stopAll()).rejects.toThrow('api hangs');
    expect(stopped).toEqual(['database']);
  });
});
