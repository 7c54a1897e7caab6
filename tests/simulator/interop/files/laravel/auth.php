<?php

return [
    'guards' => [
        'web' => ['driver' => 'session', 'provider' => 'users', 'remember' => 60 * 24 * 7],
    ],
    'passwords' => ['users' => ['provider' => 'users', 'expire' => 60]],
    'password_timeout' => 900,
];
