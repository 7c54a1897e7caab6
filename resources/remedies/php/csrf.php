<?php
// Refuses a form without the token of its session, or from another origin: call `csrf_check()` after the session was
// started. A form sends `csrf_token()` in the field csrf_token. Call `csrf_renew()` at log-in; log-out takes it along.
declare(strict_types=1);

const CSRF_TOKEN = true;
const ORIGIN_CHECK = true;
const TRUSTED_ORIGINS = [];

function csrf_token(): string
{
    return $_SESSION['csrf'] ?? csrf_renew();
}

function csrf_renew(): string
{
    return $_SESSION['csrf'] = bin2hex(random_bytes(32));
}

function csrf_is_meant(): bool
{
    if (in_array($_SERVER['REQUEST_METHOD'], ['GET', 'HEAD', 'OPTIONS', 'TRACE'], true)) {
        return true;
    }
    $origin = $_SERVER['HTTP_ORIGIN'] ?? null;
    if (ORIGIN_CHECK && $origin !== null && !csrf_is_own($origin)) {
        return false;
    }
    $wanted = $_SESSION['csrf'] ?? '';
    return !CSRF_TOKEN || ($wanted !== '' && hash_equals($wanted, $_POST['csrf_token'] ?? ''));
}

function csrf_is_own(string $origin): bool
{
    foreach (TRUSTED_ORIGINS as $trusted) {
        [$scheme, $host] = explode('://*.', $trusted) + [1 => null];
        $below = $host !== null && str_starts_with($origin, "$scheme://") && str_ends_with($origin, ".$host");
        if ($origin === $trusted || $below) {
            return true;
        }
    }
    return preg_replace('#^https?://#', '', $origin) === ($_SERVER['HTTP_HOST'] ?? '');
}

function csrf_check(): void
{
    if (!csrf_is_meant()) {
        http_response_code(403);
        exit;
    }
}
