const { React, ReactDOM, GraphiQL, localStorage } = globalThis;

const root = document.getElementById('explorer');
const { endpoint, example } = JSON.parse(root.dataset.settings);
// GraphiQL's `defaultTabs` would be the way, but it leaves the variables of the first tab empty.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;

ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: endpoint }),
    ...(isFirstVisit && example),
  }),
);
