const { React, ReactDOM, GraphiQL, localStorage } = globalThis;
const { createElement, useState } = React;
const { useEditorContext } = GraphiQL.React;

const root = document.getElementById('explorer');
const { endpoint, examples } = JSON.parse(root.dataset.settings);
// GraphiQL's `defaultTabs` would be the way, but it leaves the variables of the first tab empty.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const first = examples.find(({ isFirst }) => isFirst);

const icon = () =>
  createElement(
    'svg',
    { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
    createElement('path', { d: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h5' }),
  );

/** The list of examples; one that is chosen opens in a tab of its own. */
function Examples() {
  const { addTab, queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const [chosen, choose] = useState(null);
  const open = ({ name, query, variables }) => {
    choose(name);
    addTab();
    // The new tab sets its own text when it is drawn.
    setTimeout(() => {
      queryEditor.setValue(query);
      variableEditor.setValue(variables ?? '');
    });
  };
  return createElement(
    'section',
    { className: 'examples' },
    createElement('h1', null, 'Examples'),
    ...examples.map((example) =>
      createElement(
        'button',
        { key: example.name, 'aria-pressed': example.name === chosen, onClick: () => open(example) },
        createElement('strong', null, example.name),
        createElement('span', null, example.about),
      ),
    ),
  );
}

const plugins = examples.length > 0 ? [{ title: 'Examples', icon, content: Examples }] : [];

ReactDOM.createRoot(root).render(
  createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: endpoint }),
    plugins,
    ...(isFirstVisit && first && { query: first.query, variables: first.variables }),
  }),
);
