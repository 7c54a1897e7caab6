require_relative "boot"
require "rails/all"

module Shop
  class Application < Rails::Application
    config.load_defaults 8.2
    config.secret_key_base = "canary-not-to-be-seen"
    config.session_store :cookie_store, key: "_shop_session", expire_after: 30.minutes, same_site: :strict
    config.action_dispatch.cookies_same_site_protection = :lax
    config.time_zone = "UTC" # it's always noon somewhere
  end
end
