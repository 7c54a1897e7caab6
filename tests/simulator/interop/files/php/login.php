<?php
declare(strict_types=1);

if (getenv('APP_ENV') === 'production') {
    ini_set('session.cookie_secure', '1');
}
session_start([
    'cookie_httponly' => 1,
    'use_strict_mode' => 1,
    'use_trans_sid' => 1,
    'cookie_lifetime' => 86400,
]);
if (password_verify($_POST['password'], $hash)) {
    session_regenerate_id(true);
    $_SESSION['user'] = "{$user->id}";
}
