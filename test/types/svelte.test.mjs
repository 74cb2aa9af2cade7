import { checkUsage, everyAttribute } from './compile.mjs';

const source = (attributes) => `
<script lang="ts">
  import 'kratos-elements/svelte';
  import type { KratosLogin, LoginErrorDetail, LoginSuccessDetail } from 'kratos-elements';

  let login = $state<KratosLogin>();
  const onSuccess = ({ detail }: CustomEvent<LoginSuccessDetail>) => console.log(detail.session.id, login);
  const onError = ({ detail }: CustomEvent<LoginErrorDetail>) => console.log(detail.kind, onSuccess, onError);
</script>

<kratos-login ${attributes}></kratos-login>
`;

const values = { string: "'text'", number: '1', boolean: 'true' };
const valueFor = (type) => values[type] ?? type.split(' | ')[0];

const right = {
  'every attribute of the element': everyAttribute(({ name, type }) => `${name}={${valueFor(type.text)}}`),
  'every property with an attribute': everyAttribute(({ fieldName, type }) => `${fieldName}={${valueFor(type.text)}}`),
  'attributes of HTML': `id="login" class="wide" lang="de" onfocusin={({ relatedTarget }) => relatedTarget} bind:this={login}`,
  'attributes as in HTML': `base-url="/auth" return-to="/account" timeout={5000} refresh light-form`,
  'properties of the element': `messages={{ or: 'or' }} transientPayload={{ from: 'app' }} sessionToken={undefined}`,
  'listeners with a type': `onlogin-success={onSuccess} onlogin-error={onError}`,
  'listeners that are told the type': `
    onlogin-flow={({ detail }) => detail.flow.id}
    onlogin-submit={({ detail }) => detail.body.password}
    onlogin-redirect={(event) => event.preventDefault()}
    onlogin-success={({ detail }) => detail.session.identity}
    onlogin-error={({ detail }) => detail.hint}`,
};

const wrong = {
  'a misspelt attribute': [`base-ulr="/auth"`, /'"base-ulr"' does not exist/],
  'a misspelt property': [`baseUlr="/auth"`, /'"baseUlr"' does not exist/],
  'a misspelt event': [`onlogin-sucess={onSuccess}`, /'"onlogin-sucess"' does not exist/],
  'text for a number': [`timeout="soon"`, /'string' is not assignable to type 'number'/],
  'a number for text': [`base-url={5}`, /'number' is not assignable to type 'string'/],
  'what only the element sets': [`state="ready"`, /'"state"' does not exist/],
  'what is no text for a message': [`messages={{ or: 5 }}`, /'number' is not assignable/],
  'the detail of another event': [`onlogin-error={onSuccess}`, /LoginErrorDetail.*LoginSuccessDetail/s],
  'a misspelt member of a detail': [`onlogin-success={({ detail }) => detail.sesion}`, /'sesion' does not exist/],
};

checkUsage('Svelte', { example: 'svelte', compiler: 'svelte-check', extension: 'svelte', source, right, wrong });
