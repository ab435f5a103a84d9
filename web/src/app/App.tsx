import { QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { isSearchPath } from '../search/route/search-path.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { queryClient } from './query-client.ts';
import { Shell } from './Shell.tsx';

const searchPage = () => import('../search/SearchPage.tsx');
// The page that most people open first does not wait until React has got round to asking for it.
if (isSearchPath(location.pathname)) void searchPage();

const SearchPage = lazy(async () => ({ default: (await searchPage()).SearchPage }));
const ListingPage = lazy(async () => ({ default: (await import('../listing/ListingPage.tsx')).ListingPage }));
const SellerPage = lazy(async () => ({ default: (await import('../seller/SellerPage.tsx')).SellerPage }));
const SignInPage = lazy(async () => ({ default: (await import('../account/SignInPage.tsx')).SignInPage }));
const RegisterPage = lazy(async () => ({
  default: (await import('../account/RegisterPage.tsx')).RegisterPage,
}));
const ProfilePage = lazy(async () => ({ default: (await import('../account/ProfilePage.tsx')).ProfilePage }));
const SellPage = lazy(async () => ({ default: (await import('../sell/SellPage.tsx')).SellPage }));
const MyListingsPage = lazy(async () => ({
  default: (await import('../my-listings/MyListingsPage.tsx')).MyListingsPage,
}));

/** The application: its providers and its pages. Each comes when it is asked for. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Routes>
          <Route element={<Shell />}>
            <Route path="/search?" element={<SearchPage />} />
            <Route path="/listing/:id/:slug?" element={<ListingPage />} />
            <Route path="/seller/:id" element={<SellerPage />} />
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/register" element={<RegisterPage />} />
            <Route path="/account" element={<ProfilePage />} />
            <Route path="/sell/:id?" element={<SellPage />} />
            <Route path="/my/listings" element={<MyListingsPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
