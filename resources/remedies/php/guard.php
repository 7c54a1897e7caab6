<?php
// What no directive of PHP says of a session: that it ends, a new id at log-in, where it comes from, how fresh its log-in
// is, and what log-out leaves in the browser.
//
// Call `guard_start()` instead of `session_start()`, `guard_log_in($user)` where people log in, `guard_log_out()` where
// they log out, `guard_new_id()` where a role is granted or the own password changed, `guard_end_sessions_of($user)` where an
// account is closed or gets a new password, and `guard_is_fresh()` where a fresh log-in is asked for. The dates of ended
// sessions lie beside the session files: with several machines, keep them in your database.
declare(strict_types=1);

const IDLE_S = null; // the longest pause between requests; null: no limit
const ABSOLUTE_S = null; // the longest life from log-in; null: no limit
const BINDING = 'off'; // another address or client than at log-in: 'off', 'report', 'stale' (not fresh), 'end'
const REAUTH_AFTER_S = null; // how old a log-in may be where a fresh one is asked for
const ROTATE_EVERY_S = null; // a new id after that long; null: never
const RENEW_COOKIE = false; // the cookie's life begins anew with every request

function guard_comes_from(): string
{
    return hash('sha256', ($_SERVER['REMOTE_ADDR'] ?? '') . ' ' . ($_SERVER['HTTP_USER_AGENT'] ?? ''));
}

function guard_start(): void
{
    session_start();
    if (!isset($_SESSION['guard'])) {
        return;
    }
    $noted = &$_SESSION['guard'];
    $now = time();
    $moved = $noted['comes_from'] !== guard_comes_from();
    $ended = $noted['logged_in_at'] <= (float) @file_get_contents(guard_file_of($noted['user']));
    $idle = IDLE_S !== null && $now - $noted['seen_at'] >= IDLE_S;
    $old = ABSOLUTE_S !== null && $now - $noted['logged_in_at'] >= ABSOLUTE_S;
    if ($ended || $idle || $old || ($moved && BINDING === 'end')) {
        $_SESSION = [];
        session_regenerate_id(true);
        return;
    }
    if ($moved && BINDING === 'report') {
        error_log('a session of user ' . $noted['user'] . ' comes from elsewhere');
    }
    if ($moved && BINDING === 'stale') {
        $noted['fresh_since'] = 0;
    }
    $noted['seen_at'] = $now;
    if (ROTATE_EVERY_S !== null && $now - $noted['id_since'] > ROTATE_EVERY_S) {
        guard_new_id();
    } elseif (RENEW_COOKIE) {
        guard_send_cookie($now + (int) ini_get('session.cookie_lifetime'));
    }
}

function guard_log_in(string $user): void
{
    $now = time();
    session_regenerate_id(true);
    $_SESSION['guard'] = [
        'user' => $user,
        'logged_in_at' => microtime(true),
        'seen_at' => $now,
        'fresh_since' => $now,
        'id_since' => $now,
        'comes_from' => guard_comes_from(),
    ];
}

function guard_new_id(): void
{
    $_SESSION['guard']['id_since'] = time();
    session_regenerate_id(true);
}

function guard_file_of(string $user): string
{
    return (session_save_path() ?: sys_get_temp_dir()) . '/ended_' . hash('sha256', $user);
}

function guard_end_sessions_of(string $user): void
{
    file_put_contents(guard_file_of($user), (string) microtime(true), LOCK_EX);
}

function guard_log_out(): void
{
    $_SESSION = [];
    guard_send_cookie(1);
    session_destroy();
}

function guard_send_cookie(int $expires): void
{
    $attributes = session_get_cookie_params();
    unset($attributes['lifetime'], $attributes['partitioned']);
    setcookie(session_name(), $expires === 1 ? '' : session_id(), ['expires' => $expires] + $attributes);
}

function guard_is_fresh(): bool
{
    $since = $_SESSION['guard']['fresh_since'] ?? 0;
    return REAUTH_AFTER_S === null || time() - $since <= REAUTH_AFTER_S;
}
