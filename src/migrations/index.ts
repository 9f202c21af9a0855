import * as migration_20261124_233121_initial from './20261124_233121_initial';

export const migrations = [
  {
    up: migration_20261124_233121_initial.up,
    down: migration_20261124_233121_initial.down,
    name: '20261124_233121_initial'
  },
];
