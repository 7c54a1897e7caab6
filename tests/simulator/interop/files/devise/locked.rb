Devise.setup do |config|
  config.maximum_attempts = 10
  config.unlock_in = 2.hours
  config.lock_strategy = :failed_attempts
  config.sign_in_after_change_password = false
  config.clean_up_csrf_token_on_authentication = false
  config.remember_for = 1.year
end
