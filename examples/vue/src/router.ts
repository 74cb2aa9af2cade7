import { createRouter, createWebHistory } from 'vue-router';
import AccountPage from './pages/AccountPage.vue';
import HomePage from './pages/HomePage.vue';
import LoginPage from './pages/LoginPage.vue';
import { useSession } from './session';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage },
    { path: '/login', component: LoginPage, props: ({ query }) => ({ next: query.next }) },
    { path: '/account', component: AccountPage, meta: { members: true } },
  ],
});

router.beforeEach(async (to) => {
  if (to.meta.members && !(await useSession().find())) return { path: '/login', query: { next: to.fullPath } };
});
