import Sequencer from '@jest/test-sequencer';

/** Files that run for a minute or more: begun first, so that none is left to run alone at the end. */
const long = [
  'e2e/adventureworks',
  'demo-enterprise',
  'access-paths',
  'e2e/start',
  'bad-input',
  'corrections-across',
  'embedded',
];

const rank = ({ path }) => {
  const index = long.findIndex((part) => path.includes(part));
  return index === -1 ? long.length : index;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((left, right) => rank(left) - rank(right) || left.path.localeCompare(right.path));
  }
}
