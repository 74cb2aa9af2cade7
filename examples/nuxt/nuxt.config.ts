export default defineNuxtConfig({
  runtimeConfig: { public: { kratosUrl: 'http://localhost:3000/.ory' } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'kratos-login' } },
});
