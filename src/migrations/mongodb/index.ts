import * as migration_20261125_012044_initial from './20261125_012044_initial';

export const migrations = [
  {
    up: migration_20261125_012044_initial.up,
    down: migration_20261125_012044_initial.down,
    name: '20261125_012044_initial'
  },
];
