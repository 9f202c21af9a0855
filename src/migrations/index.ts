import * as migration_20261124_222711_initial from './20261124_222711_initial';

export const migrations = [
  {
    up: migration_20261124_222711_initial.up,
    down: migration_20261124_222711_initial.down,
    name: '20261124_222711_initial'
  },
];
