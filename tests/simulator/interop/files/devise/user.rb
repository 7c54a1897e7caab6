class User < ApplicationRecord
  # Others available are: :confirmable, :omniauthable
  devise :database_authenticatable, :registerable,
         :recoverable, :timeoutable, :lockable, timeout_in: 45.minutes,
         maximum_attempts: 6

  def admin? = role == "admin"
end
