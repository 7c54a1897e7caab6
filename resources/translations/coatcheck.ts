<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="" sourcelanguage="en">
  <context>
    <name>coatcheck</name>
    <message>
      <source>Go to the timeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Play or pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step one event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show exactly one more event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step one event back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show exactly one event less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the mark before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last act of an administrator, attack or bookmark before the moment shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the next mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next act of an administrator, attack or bookmark on record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back along the selected session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The event of the selected session before the moment shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On along the selected session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next event of the selected session on record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return to live</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show how far the run has come; Esc too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fork here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin a branch at the moment shown; what was recorded after it stays beside it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark this moment …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write down something about the moment shown, or change what is written there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Faster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to a time …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the start, without what was done by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restart with another seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same cast and policy with other dice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the seed …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke session …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke all sessions of a user …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke all sessions of a role …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke everything …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deactivate user …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reactivate user …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change role …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Force a password change …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log in as …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a person's place among the crowd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visit the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the page that is chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submit a form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Post the form of the page that is chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log in again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand in your password once more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End your session, as the site's log-out does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is not persistent is gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo the zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the stretch of time that was shown before the last zoom, fit, row of moves or return to now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit the selection, then everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark now as A or B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift and a click mark any other time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the marks A and B away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time range from A to B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without both marks, what is on screen; Shift and a drag draw any other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the time range away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pin the lane of the selection to the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or let it scroll with the others again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lessons, scenarios, files and settings to begin with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Monitor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dashboard of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy and findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change any setting, and see what standards say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attack lab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attack somebody at the moment that is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attacks by defences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What holds the policy in force up, computed by attacking it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would it have done?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask a log or a trace what two policies would have done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sweep a trade-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vary settings: what each policy costs people, and leaves to attackers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Twin run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One day under two policies, side by side: where they part, and what differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Branches and what was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch, name and compare branches; take back what was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The wire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header by header: what browser, site and store said to each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lessons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the first log-in to the leaver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reveal, or show the next step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the step before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes for the trainer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A scenario, a trace, an access log or a run file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the run as …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file: events, what was done by hand, and bookmarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a recent file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report, tables of events and sessions, or a picture of the timeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the idle limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the absolute limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The checks that the request ran through, and what would flip it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Present to a room</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Large type on the whole screen, and a clicker's keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank the screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While presenting: any key shows it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On, by the clicker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While presenting: the next step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back, by the clicker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While presenting: the step before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point at what is under the pointer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ring it and dim the rest; again: point at nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time in calm minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or in seconds, as it runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light or dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch between light and dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find anything …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People, sessions, actions, lessons and settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every key there is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave this person; their browser stays as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason, kept in the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attacks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn one off or on, and run the attack again from the same moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Defences against it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No setting stops it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>–</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of 100</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Defences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What an administrator does is listed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No bookmarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+M writes one down at the moment shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing compared yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press Compare beside a branch to see where it differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much has been compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel the comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-ins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-ins in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timed out, last hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timed out in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoked, last hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoked in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attacks in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} at its end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try fewer letters, or another word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a person, a session, an action, a lesson or a setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find session, person or command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>/</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No other session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the only session that its user has had so far.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click a bar in the timeline or a row in the table to see what will end it, and what it was told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None in this time range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests, {range}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smallest change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No request yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its exchange with the server will stand here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last exchange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave this run behind?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In no file yet, and gone with the run that is open:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave without saving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save {} …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the progress …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the progress as a sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lessons} lessons, {minutes} minutes in all: from the first log-in to the leaver's laptop. {done} done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you can do afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the trainer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is noted for this step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A question to take along</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lesson {number} · {minutes} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reveal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try the setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A setting to try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may do this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tried: the same scenario is shown under this setting. Back and Next lead into the lesson.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this notice (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the event in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} begins here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} is gone, and all is as before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings say all that the policy means.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy this file's text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy meets what of this standard can be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No setting fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search for a name, a purpose, a clause.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring your settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take over every value of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo (Ctrl+Shift+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to it, every setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where to begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Watch sessions live, learn what ends them, or ask what your own settings mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on with: {lesson}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin with: {lesson}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sweep a log, a trace or a scenario's file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing swept yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose fields and values, and see what each policy costs people and leaves to attackers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trade-off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let {name} scroll with the others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pin {name} to the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark {letter} here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No sessions yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let time pass: every log-in opens a bar here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session passes the filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change or clear the filter below to see more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the time range away:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures, lists, requests and wire are of this time range (Shift+R)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time range of what is on screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forced log-ins by hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is held up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither policy refuses or asks anybody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only what differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both policies answer every request alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with a policy file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a log or a trace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No traffic yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open or drop a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>00:00:00</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same run under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much has been played</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Play both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {} are listed and marked; `compare --json` of the recorded runs tells all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions under {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} live</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} ended · {} refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before any difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First divergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the first divergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference {} of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The jar is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser holds no cookie for the site.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests are those of this time range. Click: of any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser's jar, after it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The selected session asked for nothing in the time range, {range}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No exchange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A to B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A, and then B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pinned</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
