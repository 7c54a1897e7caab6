<!doctype html>
<?php
// It's the front controller.
define('DAY', 86400);
$lifetime = 60 * 60 * 2;
ini_set('session.gc_maxlifetime', $lifetime);
ini_set('session.save_handler', 'redis');
ini_set('session.save_path', 'tcp://cache:6379?auth=canary-not-to-be-seen');
session_name('APP');
session_set_cookie_params([
    'lifetime' => $lifetime,
    'path' => '/app',
    'secure' => true,
    'httponly' => true,
    'samesite' => 'Strict',
]);
session_start();
?>
<p>Don't panic.</p>
