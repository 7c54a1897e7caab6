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
      <source>Notes for the trainer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to point at, what to ask the room, and what many believe about it</source>
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
      <source>Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Administer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Act as a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run goes on. The details below help whoever mends it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong: {name}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the picture cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give a file in a folder that can be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a PNG file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end its name in ".png"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make it, or give another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} – Coatcheck</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>succeeded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>detected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none came through</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The thief {goal}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attacks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Load-bearing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set to its weakest alone, it lets the attack come further.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redundant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Others hold; it would hold if all of them were at their weakest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Irrelevant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under this policy it makes no difference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At its weakest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is at its weakest, and holds nothing up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not tried yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has not been tried yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{setting} = {value} against {title}: {word}. {told}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: not tried yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> by {stopped_by}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {span} of exposure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> No session policy stops it: {inevitable}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the site accepts no such connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser came by an encrypted connection, and nothing was to be heard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser held no session cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are too many ids to try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie is signed, and holds no id that could be guessed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser kept no copy of the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie belongs to another host</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser keeps a Secure cookie from a plain connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no script can read an HttpOnly cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser kept the cookie back from a request of another site</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser kept the cookie back from a form of another site</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser takes a cookie without SameSite for a lax one, and kept it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser takes a cookie without SameSite for a strict one, and kept it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser has no third-party cookies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie is for another domain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie is for another path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser takes no such cookie from another site</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie had run out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser refused a cookie whose name binds it to the site itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a plain connection cannot overwrite a Secure cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a script cannot overwrite an HttpOnly cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session had ended with its log-out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session had been idle for too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session was too old</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session had been revoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session had been pushed out by a newer one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there were as many sessions as there may be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the request came from another origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the form proved nothing of where it came from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session was presented from another address or client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the password had been changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account had been closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account was closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the id had been exchanged for another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the site does not know the id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no session came with the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the signature was not right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name and password did not fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account was locked after failed log-ins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the role no longer allows it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the log-in was not fresh enough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whatever was issued before that instant is refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Succeeded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is under way; what comes of it shows as the run goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody was told, but nothing stopped it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing stopped it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seconds:,} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, which is the browser's doing and no setting's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hours} h {rest_min:02} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min {rest_s:02} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rest_s} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {where} {check}{by}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At once {check}{by}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It worked until, on {where}, {check}{by}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It worked until {check}{by}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session policy stops it: {inevitable}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on {user}, from {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{method} {path} at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stolen {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>used {uses_at_ms} times, last {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stopped by {stopped_by}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a form was submitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a known session was presented</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{event} in {name}, {other} in {other_name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They part at {time}, event {seq:,}: {events}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>live session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ended session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A log-out, a time limit or an administrator ends one; then it stays here, with the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has logged in yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press Space to let time pass, or go to a later time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} live session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} live sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} ended session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} ended sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No sessions match</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sessions} came and went; the run is over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sessions} came and went; the next log-in opens one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No live session at the moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the ended ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session has ended yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the live ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No {listed} fits {filter}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show {sessions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, but {sessions} does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, but {sessions} do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wanted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>warn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known through a third party.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its text was not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it comes to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>defaulted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unresolved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>misread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as the framework ships</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as it ships: {default}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>steps shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>predictions right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>predictions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>goal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>let it end in .md or .csv</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {lessons} done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the name ends in "{suffix}"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lessons on web sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>makes no difference here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove it or correct its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown field {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records in a database: listed, ended, kept over a restart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records in a cache: fast, and gone when it is cleared or full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records in a database, read from a cache</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file for each session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The memory of one server; a restart ends them all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie holds everything, readable and signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie holds everything, encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token that is believed until it expires</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every log-in gives a new id, and what the browser brought ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New unless the same person logs in again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New where the browser brought a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The id from before log-in goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exchanged id leads nowhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exchanged id stays valid beside the new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every request starts the pause afresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only what changes the session does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A request does, once half of the time is over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing does: the pause counts from log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every answer sends the cookie again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An answer does, once half of the time is over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie keeps the date it was born with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The start of the count is cut to the step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start and now are cut to the step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left is cut to the step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New limits hold for sessions that exist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each session keeps its limits until it is saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never on a plain connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As secure as the request that set it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also on plain connections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No request from another site carries it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links from other sites carry it, forms do not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every request carries it; needs Secure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browsers decide, most of them as for lax</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seconds from its arrival</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A date, by the browser's clock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It ends so long after log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers to a remembered browser prolong it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every answer to somebody logged in gives it anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As binding.ip_ua says of every session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It ends, whatever becomes of others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They end with the change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They end when they next ask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They go on under the old password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It ends too: log in with the new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When a session next asks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the next log-in; sessions go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the token is refreshed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not at all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not valid now; opening the account again revives it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A changed role acts at the next request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As of log-in, until the next one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As of the token, until it is refreshed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record is deleted: a copy of the cookie is worthless</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record is emptied of its user; the id lives on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing: a copy of the cookie still logs in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The oldest log-in ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The session that was quiet for longest ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new log-in is refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token kept in the session, repeated by the form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token in a cookie, signed for this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token in a cookie that any neighbour could plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the browser says of where the request came from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Either of the two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing: a form of any site is accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reported, and served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer fresh: sensitive pages ask again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It cannot: it is good until it expires</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By a list of ended sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By a date of its user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain connections are not served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain and encrypted connections are served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only plain connections are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Idle left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ends first by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What state it is in; of an ended one, why it ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until the idle limit ends it; sorted by that instant, so that no row moves while time passes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until the absolute limit ends it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which limit ends it first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who ended it; a dash where nobody did</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The setting that ended it, and the clause that asks for the setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason that was given for ending it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time since log-in; of an ended one, how long it lasted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many of its requests were denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ended {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Admin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, last request {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value}
live, {left} left, until {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} to {time}
{how}{by}{why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value}
live, no time limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> by {actor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not valid now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Idle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anonymous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forced log-ins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{forced:.2f} forced log-ins and {lost:.2f} lost forms for each person and day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: {costs}, {exposure} of stolen access</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{exposure_s:.0f} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forced / day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost / day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exposure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seeds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>current, {mark}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forced, {first}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forced, {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused, {first}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused, {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>login</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words}, logged in again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not reached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tried by playing the run again. “At the request”: all before it stays as it was. “Since the session's log-in”: the session lives under the change. “From the start”: everybody does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value}
Then it is {outcome}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No single setting, and no two of those behind it, flip this answer: {tried:,} policies were tried.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Site</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no Cookie header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>anybody on the way reads and changes all of this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Store · {store}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>after {left}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept back: {name}={value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not kept: {refused} ({clause})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Idle timeout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute timeout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replaced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown session id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not signed by the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrong user or password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role not sufficient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-in too old for this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From another address or client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged in before a revocation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account is deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browser added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Route added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role read again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session revived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Token refreshed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-in failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remembered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User locked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User reactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions revoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Command rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browser closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cookies copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attack began</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session stolen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stolen session used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attack over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>admin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by a token whose session had ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>idle limit counts anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cookie sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-in refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>valid again under a longer limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a new access token for a refresh token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what a slow request wrote is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged in by a remember cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Max</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opened, nobody logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged out without a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>locked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it was due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the role changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the password changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no longer counts as fresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{request} served</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{request} denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the browser {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ended after {served_requests}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} served request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} served requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{scenario} under {policy}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} has a new password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} is {role} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} is deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} is active again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{command} was rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another id: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>presented from another address or client{told}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>acts as {detail} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{attack}: {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {actor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>idle for {duration}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{duration} after log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opened as {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{opened}, a copy of {session}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged in as {detail}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>locked out until {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all {sessions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{every} of {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> of {users}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} users</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Event {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> with the role {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Traffic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sweep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Branches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody else …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave this person; their browser stays as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Acting as a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who you are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The moment shown is before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page that personas call {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user}, at the browser {browser}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} logs in at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log in as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a person's place among the crowd. Every click is on record and replays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tess Ting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name is enough: account and browser follow from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They get a browser of their own, called {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser {name} is there already: the log-in brings along the session that it holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is an account {user} already: give another, or choose somebody there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the browser's name with letters, digits, dots or dashes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser was closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cookies that do not persist are gone, the server was not told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The accounts stay open: whoever is logged out may log in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke all sessions of a user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke all sessions of a role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deactivate user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deactivate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reactivate user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reactivate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Force a password change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set new password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next log-in takes the new password alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: laptop stolen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason, kept in the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is {now}. Time stands still until you decide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is {now}, an earlier moment: a branch begins here, and what was recorded after it stays beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke {sessions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and {more:,} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {count:,} selected: {names}{more}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this will do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Survives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Survive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session ends at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ends at once: {sessions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose whom this is about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes effect later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changes for {rejected:,} of {commands:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is logged in to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Users: {names}{rest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions by role: {told}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{headline} of {users}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{headline} of {user} ({role})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below these: {sessions} that survive, and why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {more:,} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing would happen: {refused}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} attack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} attacks</source>
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
      <source> · cannot be changed alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No setting stops it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Defence {setting}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the policy is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With the defences turned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody to attack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recorded traffic has no people; play a scenario to attack somebody in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not run yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an attack and a victim, then run it at the moment that is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn a defence, and run the attack again from the same moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In this run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to a cell to read it; click it, or press Return, to play the attack with that defence turned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} detected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} succeeded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>–</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the signs mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of 100</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many attacks are done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score: {value} of 100</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attacks by defences under {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words}: computing the matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Defences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it got</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it went</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Play it on the monitor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See {method} {path} at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See event {event:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the attack has come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel the attack that is being computed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Victim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run the attack at the moment shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run the attack again, from the same moment, with the defences turned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the same moment, with the defences as they are turned below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: here the laptop is stolen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At {time}. It is saved with the run and told in its report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About {about}</source>
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
      <source>What was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fork at the moment shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>failed</source>
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
      <source>Cancel the comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the first divergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions that differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sessions ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>requests denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-ins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up to where both have come, every event is the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No decision differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The runs differ, but nobody was answered otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decisions} differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decisions} differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {shown:,} of them are listed; `compare --json` of the saved runs tells all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{events} up to {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} event</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {name} at {time} · {reach}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin a branch in which this is not done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everybody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back: {told}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow the newest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is of a session that fits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lies in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No events match</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has happened yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press Space to let time pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No event up to now {fits} {filter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows:,} of {seq:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-ins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timed out, last hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoked, last hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-ins in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests in the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timed out in the range</source>
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
      <source>{changed} in 15 min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} failed / min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} denied / min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{in_all:,} since the start</source>
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
      <source>{idle:,} idle · {absolute:,} absolute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What can be played (*.toml *.jsonl *.log *.coatcheck);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs (*.coatcheck)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report (*.html);;Events and sessions, CSV (*.csv);;Events and sessions, JSON Lines (*.jsonl);;Picture of the timeline (*.png);;Drawing of the timeline (*.svg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file was opened or saved yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: end the name in .html, .csv, .jsonl, .png or .svg</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: the picture cannot be written; choose another place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: the timeline as it is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions over time</source>
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
      <source>Find anything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a person, a session, an action, a lesson or a setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>go there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under</source>
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
      <source>Revoke sessions, close accounts, change roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>full speed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the way …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{told}
A change starts the run anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recorded, at {speed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Behind {speed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running at {speed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What an administrator did</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sessions} ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sessions} survived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a session cookie came with the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the server has a session of that id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody has ended the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>idle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no pause was longer than the idle limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>absolute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session is not older than the absolute limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>binding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it comes from where the session was opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>somebody is logged in, and the account lets them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>csrf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a form comes from one of the site's own pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the role and the age of the log-in are enough for the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The session's cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cookie {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Domain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HttpOnly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SameSite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No request that another site starts carries it, not even a followed link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Followed links carry it; forms, frames and scripts of other sites do not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests that any site starts carry it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unset: browsers treat it as Lax.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser sends nothing for this session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until the browser is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not persist: closing the browser loses it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the browser held it at this moment is found by playing up to it again, while time stands still. Until then, these are the policy's flags.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortened here, and nowhere on record: an id is as good as a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known at the present moment alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It outlives the browser; then the browser drops it by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted from when it was sent; it outlives the browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a further log-in there took its place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser holds it no longer: {cause}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this host alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No other host gets it, not even a subdomain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All hosts below it get it too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent with every request to the site.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent below this path; no protection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent over HTTPS alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent in the open over HTTP, where others can read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scripts in the page cannot read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any script in the page can read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser holds it: whoever presents it has this session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that of {handle} has taken its place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-out took it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until {until}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for {duration}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser still holds it, but the session has ended: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} The session lives on at the server, with nobody to present it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it was closed, or a later log-in there took its place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its time there is over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it was closed, or its cookies were replaced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it was closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing renews the idle limit: it counts from log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-in, a new password and a form that is served renew the idle limit; reading does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every request that presents the session renews the idle limit, a refused one too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first request in the second half of the idle limit renews it; earlier ones do not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The user logged out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was revoked on the server; the cookie in the browser is worth nothing now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password of its user was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The account of its user was deactivated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It gave way: its user had too many sessions, or the store had no more room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A log-in in the same browser gave a new id; this one must not live on beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no idle limit: a pause of any length is forgiven.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No time limit ends this session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {limit} limit ends it first, at {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing renewed it for {duration}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{duration} had passed since log-in, however busy it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} check: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped by check {place} of {checks}: {asks}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passed all {checks} checks: {names}</source>
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
      <source>no limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other sessions of this user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select {lines}, {word}, {lines_2}, {lines_3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Idle since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Account now</source>
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
      <source>none yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the session did</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{requests:,}, {denied:,} denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a session first: its last request is explained.</source>
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
      <source>{requests:,}, none denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests, {range}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke {hit:,} sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} sessions selected; this is the last of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} · {left} of {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this limit is off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at {time}, after {lived}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By {actor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expires {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The checks in their order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smallest change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try what flips it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for the smallest change of policy that flips this answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the search is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop looking; what was found stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It cannot be told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a session or one of its requests, and see each check it ran through.</source>
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
      <source>Open wire view</source>
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
      <source>{count:,} bookmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} bookmarks</source>
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
      <source>Markdown (*.md);;Table (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
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
      <source>Export the progress</source>
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
      <source>{minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you can do afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lesson's text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the trainer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps shown</source>
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
      <source>Lesson {number}, {title}: {heading}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reveal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try it</source>
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
      <source>{words} {value}: ends {sessions} at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Idle limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} of every session, from now on: a duration such as 15m, or off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filters table, timeline and events together.

Words are looked for in handle, user, client and address.
role:admin   state:idle   user:"Grace Lin"   browser:firefox   reason:revoked
idle&lt;5m   absolute&lt;1h   age&gt;2h   requests&gt;100   denied&gt;0   ended&lt;10m   ended&gt;14:30
: is in it, = is exactly it, != is not in it, &lt; &lt;= &gt; &gt;= compare; role:user,admin is either
- or not negates, or is one of both, ( ) go together
from:09:30 to:10:15 is a time range: of figures, events and requests what lies in it, of sessions those that were there

An event is listed if its session passes. Without a session, as after a failed log-in, it is
listed where the filter speaks of users, roles, browsers and addresses alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter, e.g. role:admin idle&lt;5m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter, e.g. role:admin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this notice (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the event in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Event {seq:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show event {seq:,} in the list</source>
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
      <source>How much has been read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open another …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Going back to where play goes on from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} % {done}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} cannot be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} cannot be opened: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start over with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apply now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In force as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is changed here does nothing until it is applied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applied at {at}, it ends {sessions} of {users} at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applied at {at}, it ends no session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{settings} not in force yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>after …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field}: after how long</source>
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
      <source>The framework's settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the settings leave unsaid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Framework</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the files into a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save into a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> {files} of code beside them would do part of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved into {folder}: {files}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} cannot say {fields} of it.{code}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} says all that it means.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 5.0 L2 and cheat sheets</source>
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
      <source>{count:,} question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fix all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fix all findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a finding to read the rule; click Fix to mend it, or the field to look at it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rules} met · {questions} for people · {beside} about something else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} rules</source>
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
      <source>Search the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups of settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open or drop a settings file: it is read, never run, and secrets in it are not kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring your settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What no file says, as KEY=VALUE with commas between them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KEY=VALUE that no file says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a settings file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} remark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} remarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing left unsaid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no value in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write KEY=VALUE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {found}; {unsaid}. It extends {preset}, and is the draft at the left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line {line}, </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: no setting of {title} is in it; the policy is as it ships.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
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
      <source>changed from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beside the form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No clause that we know of asks for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{asked} Weakest: {weakest}. In a file: {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clause and weakest value of {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field}: back to what it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asked for by {clause}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to {was}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>was {was}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{purpose} {meaning}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the room</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Often believed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {time} on: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The session selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Those that suit the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Live</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show other sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> of {count:,}</source>
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
      <source>Scenarios</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened lately</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All lessons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replay an access log or a trace under any policy; run files and scenarios open too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the settings of a Django, Flask, Express, Spring or other application as a policy, and see what they mean.</source>
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
      <source>{count} of them, {minutes} minutes in all, each with predictions and a setting to try.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {name} again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field to vary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its values, with commas between them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vary another field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not vary {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} is varied above already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recorded traffic (*.jsonl *.log *.txt);;Scenarios (*.toml);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sweep a log, a trace or a scenario's file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scenario or traffic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Processes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every preset beside them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many runs are done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sweep a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>days of chance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of the scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each field values of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel the sweep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done:,} of {total:,} runs{value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points:,} policies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {contradictions} left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} contradiction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} contradictions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} seeds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {cores}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} core</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} cores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and {beside} presets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {left} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is coloured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Across</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hours of stolen access</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} held at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{runs} done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped: {done:,} of {total:,} runs are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point at a policy to read what it comes to; click it to open its run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>current policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>preset</source>
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
      <source>Shown as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People's trouble</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policies of the sweep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trouble of people against stolen access</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing played yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first runs are under way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{words} per person-day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scatter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forced log-ins and lost forms</source>
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
      <source>One lane a person; the table of sessions lists the same. Arrows walk from session to session, W and S zoom, A and D pan, F fits the selection and then everything, U undoes a zoom, Home goes to the start, End follows now. M marks now, first as A and then as B, Shift and a click any other time. R makes a time range of what lies between A and B, or of what is on screen; Shift and a drag draw any other, whose edges can be dragged on the axis; Esc takes first the marks and then the range away. P pins the lane of the selection to the top.</source>
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
      <source>Roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What ended a session</source>
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
      <source>Zoom out (S)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom in (W)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit selection, then all (F)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow now (End)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time range of what is on screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time range: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pinned to the top: {pinned}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a log or a trace …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the traffic that is playing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop an access log or a trace here, and see whom each of two policies would have thrown out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} browsers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unreadable: line {lines}{value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and {more} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People thrown out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms lost</source>
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
      <source>What it costs each person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show everybody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See the selected difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opens the traffic as a run under this policy, at this moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {person}; click for everybody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>beside {first_log_ins}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} first log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} first log-ins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {requests}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {forms}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See it under {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See the selected difference under {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown:,} of {total:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both policies answer {person} alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {people:,} person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {people:,} people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recorded traffic (*.jsonl *.log *.txt);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policies (*.toml);;All files (*)</source>
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
      <source>First policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much has been replayed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel the replay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leaves out of a log assets, and what calls itself a bot or a feed reader</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open traffic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moment of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>00:00:00</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to a time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A clock time such as 14:30, or a time after the start such as 90m</source>
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
      <source>What chance starts from; Enter restarts with another one (Ctrl+Alt+R)</source>
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
      <source>Choose two policies: the same people, the same dice, two answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {} are listed and marked; `compare --json` of the recorded runs tells all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both policies give everybody the same answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {second} give the same run, event by event.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decisions} differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{decisions} differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forced log-ins {first:,} → {second:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions of this run over time</source>
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
      <source>Before any difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moment of both runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First divergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference {} of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The difference before ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next difference ({})</source>
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
      <source>Cookies in the browser's jar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy as image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests are those of this time range. Click: of any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exchange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exchange</source>
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
      <source>Select a session or one of its requests on the monitor: it is shown here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Branch {made}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>export to another place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be written ({reason})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {seq:,} events, and what was done by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened after {time} is not recorded: no moment of it can be shown again, nor a branch begin there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The run goes on without its recording: {failure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is recorded yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{browser} on {system}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a clock time; write hours and minutes, such as 14:30</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>role that the session acts with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>live, idle, ended, or why it ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name of the person or the account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what the browser is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>network address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>handle of the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>time left until the idle limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>time left until the absolute limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>time since log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how many requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how many of them were denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how long ago it ended, or at what time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>why it ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>who ended it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>begin of a time range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end of a time range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the reason that was given for ending it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{operator} compares times and numbers; write {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a duration; write whole numbers with s, m, h or d, such as 5m or 1h30m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a time; write how long ago, such as 10m, or a clock time such as 14:30</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a number; write a whole number such as 100</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>did you mean {near}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is one of {masks}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no such value; {known}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one clock time is all it takes; write {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the range ends before it begins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the earlier time behind from:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no such field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write -role:admin to negate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write, for example, idle&lt;5m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no field stands before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it compares with more than one value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the quotes are not closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add another " behind it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing stands in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what is looked for, or remove it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it closes nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove it, or open a parenthesis before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what may fit instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>something is missing here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>something is missing before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>too much stands within one another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>say it with fewer parentheses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no value follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fields are {fields}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what else may fit, or remove the or</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what has to fit as well, or remove the and</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what must not fit, for example -role:admin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the parenthesis is not closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add another ) behind it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{remedy}, or use quotes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write, for example, {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the package QtAwesome, which carries the icons, is missing; install it again with pip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answer}, right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answer}, wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The screen is blank; press any key to go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag to move {title} to another side; double-click to take it out or put it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>15m or off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a whole number with s, m, h or d, such as "15m"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a whole number with s, m, h or d, such as "15m", or "{off}"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>"{given}" is not a duration: {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not played yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pointing at: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fit all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fit {bar}</source>
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
      <source>A at {time}, B at {time_b}, {span} between</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{members:,} + {pinned:,} pinned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{members:,} lanes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{live:,} now · most {most:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{live} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pinned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>day {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a number from {least:,} to {most:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time}, recorded up to {head}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offers for {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left} left of {total}, {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{dots:,} points: {upward} against {across}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is loading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {done} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attacks every preset, each on the scenario of the attack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leave the others out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give a name that ends in .html, .csv or .jsonl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write to another place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Dask cluster has the workers it has</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leave one of the two out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} needs {missing}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} does not take {surplus}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>user {user!r} is no account name; write lower-case letters, digits, dots or dashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown role {role!r}; roles are {roles}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{duration_ms} ms is not a whole number of seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text!r} is not a duration; write a whole number with s, m, h or d, such as "15m"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text!r} is not a clock time; write hours and minutes, such as "09:30"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text!r} is neither a clock time ("14:30") nor a duration ("90s")</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account {name} exists already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} = {bits}: there are more sessions than ids of that length; use at least 64</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give one such as sqlite:///sessions.db or postgresql://user@host/name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pip install 'coatcheck[postgres]' brings it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the database cannot be opened ({reason})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a live session has that digest already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open it with a newer release of Coatcheck</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: {problem}; {remedy}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>placed an order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read {path} as {user}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read {path}, left there by {user}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{people} people read /inbox as {user}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} works as {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not tried: the cookie holds no id but a signed text, and a signature has 160 bits or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>computed, not tried: a chance of {chance} in a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the race lost the victim {refused} of {tabs} tabs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the race lost the victim {refused} of {tabs} tabs, and with them the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moved to another team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a laptop was lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left the company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a refresh token came twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from another address or client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sessions are kept in another way from now on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reuse detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no live session {session}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no user {user}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no browser {browser}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no attack {attack}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is a person {user} already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} is deactivated already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} is active already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} is {role} already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recorded traffic cannot be attacked; play a scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>idle timeout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>absolute timeout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>password changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>account deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>replaced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bad signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bad credentials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forbidden</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reauth required</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>inactive user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>run started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>user added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>browser added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>route added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>role reread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session rotated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session revived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>client changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>token refreshed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>login failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>user locked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>login remembered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>request allowed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>request denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>role changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>user deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>user reactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sessions revoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>policy changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>command rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>browser closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cookies copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attack started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attack stole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attack used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attack ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revoke session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revoke user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revoke role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>revoke all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>deactivate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reactivate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>close browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>let it end later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a [[person]]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the run ended before the attack {name} did</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody with a name and the role {role} is in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>approve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>administer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>poll</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>signed by the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody has ended {handle}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{handle} ended: {reason} at {time} by {actor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>address and client are those of the log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another address or client</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a session cookie came with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the server knows what it leads to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not older than the absolute limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it comes from where it was opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the role is enough for the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the log-in is fresh enough for the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the record is there to be saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session is still there when the page is made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>must be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sent along</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>live</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{handle} ended: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{handle} ended: {reason} at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{left} ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>those of the log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>told apart, and not refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged in at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the password is another since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the password is another since, and nobody looks yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account is deactivated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account is deactivated, and nobody looks yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what a form of the site's own sends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cache serves a session whose record is deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session ended meanwhile: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody is logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{user} is logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that of the log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no {header}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role} may {permissions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>must cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the log-in no longer counts as fresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>must</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>be there when something is saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session lives on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>be there when the page is made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last renewed at {time}, {left} ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logged in at {time}, {left} ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a worker died, perhaps for want of memory; what was done is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a page of the same origin started it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another origin of the same site started it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another site started it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody's page: typed, or a bookmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with the address it makes the fingerprint that binding compares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>persistent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{handle}, valid until {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{handle} has ended: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the site itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another site: a server can refuse by this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a click or a key started it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser keeps no copy that Back could show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>never again by a plain connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its signature is good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its signature is not ours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>* store: {asked} → {told}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source># refused: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>find the digest of {token}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is looked up: the session is in the cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>insert a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read the account's role again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>id rotated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source># not sent: {name}={value}, because {rule} ({clause})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>#   {text}: {meaning}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>#   not kept, because {refused} ({clause})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source># jar: {name}={value}  [{change}]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end {handle}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exchange the id of {handle}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the idle limit counts from now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>when it was last seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>save {handle}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source># jar: {name}={value} {flags} [{change}]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source># jar: {name}={value} {flags}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>session ended: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>idle timer reset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a command or take one back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} at {time} is outside the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it lasts {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take back a command of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} at {at} was never given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{failures} failures in a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the form comes from one of the site's own pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is such an account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not locked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the password is right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the record of the session that goes on is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is room for one more session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fewer than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} other session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} other sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the password is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{limit}, or the surplus ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{limit} failures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>any number of failures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose a request, a log-in or a log-out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open the run it is of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>event {seq}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{told} is no request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the run has no such request at {at}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 1 or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} workers do nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>--dask needs the extra: pip install 'coatcheck[cluster]'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give tcp://host:8786</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cluster has no workers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>start some: dask worker ADDRESS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>--dask {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no scheduler answers ({text})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>traffic is replayed under at least one policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no request that another site starts carries it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>followed links carry it; forms, frames and scripts of other sites do not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>requests that any site starts carry it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} and all hosts below it get it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser drops it at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept for {left}, also when the browser is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept until then, unless Max-Age says otherwise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sent over encrypted connections alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>scripts in the page cannot read it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this host alone gets it, no subdomain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sent in the open over plain connections, where others can read it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>any script in the page can read it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>browsers of today take it for Lax, older ones for None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept until the browser is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sent with every request to the site</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sent below {value} alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>since the session's log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the start of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} = {value} instead of {before}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{scenario} is recorded traffic; it has the users it has</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} is before the start of {scenario}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seeds} is no number of seeds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{scenario} is recorded traffic, in which there is no chance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it did not begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recorded traffic has nobody who could be attacked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the attack is never over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>begin it at another time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose another victim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a field with values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write it like "time.idle=5m,15m"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is varied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write all of its values in one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown field {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no combination is a policy: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{twice} is varied twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} combinations are too many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vary for at most {most:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>perhaps {near}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{word} comes twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>they act with another role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the limits in force now leave them alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the run has none of that number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose a revocation or a change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{told} is no administrator's act</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the act was not aimed at them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such framework</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give one of {imported}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep sessions where the policy says, by another engine or another framework</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set the bound where the store itself is configured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep the user's id beside the session's record, in a column that can be asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework makes ids of its own length; more bits than asked for do no harm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework decides by itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a session begins when the application writes to it: write at log-in, or before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework's log-in does it in its own way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call what log-in calls for a new id wherever a role is granted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call what log-in calls for a new id after a password was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no id that could change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no framework keeps an exchanged id for a while: leave the id alone during the day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what was handed out in a cookie stays valid: keep sessions on the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework has no session without an end: ten years are taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework has no limit that counts from log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework renews in its own way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cookie and session are renewed together, or not at all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is a question of the last instant, which the engine decides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is a question of the last second, which the engine decides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where the end is written down, a changed setting waits for the next save; end sessions by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no setting follows the request; always is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework always sends the attribute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie persists where it has an age; the framework does not part the two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie has the age of the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the framework writes the life of a cookie in its own way; browsers understand both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>count failures by account where log-ins are checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep the date until which an account is locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>being remembered is code of the log-in page: leave it out, or write a cookie of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie is named where it is written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie's age is set where it is written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the date into the token, and check it there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>send the cookie again where it is read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take the browser's fingerprint again where a session comes out of the cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set session.permanent where a session comes out of the cookie, or leave it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compare the fingerprint where a session has come out of the cookie, and log it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep remembered browsers in a table, and delete their rows there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end the user's other sessions where the password is set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep or end the session in the view that sets the password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end the user's sessions where the account is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete the user's sessions where the account is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read the role with every request, or keep it in the session at log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep the date of log-in, and ask again where it is old</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is in a cookie cannot be deleted: keep sessions on the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete the cookie in the view that logs out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>count a user's sessions in a table at log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose who gives way where sessions are counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>check forms in the application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compare the Origin header with the host</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make a new token where people log in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make a new token where people log out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>list them where the Origin header is compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep a digest of address and client in the session, and compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep a date for each user, and compare the date of log-in with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a session of this framework is no token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>have the web server redirect plain connections, or refuse encrypted ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>have the web server send Strict-Transport-Security</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>have the web server send Cache-Control: no-store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether consent is needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about the session of data, which nobody is logged in by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about the token of forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether new accounts can be locked out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does sign-in say isPersistent: true? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is about the session of data, which nobody is logged in by; it would be a policy of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a TimeSpan, [d.]hh:mm:ss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does not act on the ticket: say ExpireTimeSpan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is less than twice the interval of stamp checks: with steady traffic none ever comes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is "{value}", which .NET reads as days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does not act</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not called</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attributes of the remember cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether signing out ends all kinds of accounts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether a reset password logs in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which method signs out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what unlocks an account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the remember cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does the model list :timeoutable? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does the model list :lockable? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stands still while a remember-me cookie is there (hooks/timeoutable.rb:26)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>acts only where the model lists :timeoutable; taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>acts only where the model lists :lockable; taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>30 minutes, with :timeoutable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 hour, with :lockable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where the file engine keeps its files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an attribute of the CSRF cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an attribute of the CSRF cookie, which gives no protection by design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where a script sends the token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what a refused form is answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how long a link to reset a password works</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>old keys keep sessions alive while the key changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unpickles what the store holds: who can write there runs code here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of Django's own engines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a cache with MAX_ENTRIES from 1 to 10000000</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether a backend of your own gives inactive users is not told here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LocMemCache, 300 entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as startproject leaves it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a cache with a BACKEND under {alias}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lacks {needed}: nobody is logged in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>settings of {framework} can be imported, not exported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give another folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one date for all sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a cookie for each top-level site is nothing that a policy says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which cookie a full jar drops first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the id is signed always</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how ids are made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether X-Forwarded-Proto is believed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the key, which is not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what deleting req.session does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is one date for all sessions; say maxAge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>"auto" is none on encrypted connections and lax on plain ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>makes ids of its own, whose entropy is not told here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is a store that is not known here; kept as in memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true brings back a session that logged out during a slow request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is true if unset: brings back a session that logged out during a slow request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the store has it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which methods a token is asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another key for tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where a form sends the token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does code set session.permanent? taken as False</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None, which is APPLICATION_ROOT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>absent: no token is asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an attribute of the remember cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where the page to go back to is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does get_id() return an id that changes with the password? taken as False</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opens every page to everybody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is "strong", which acts as "basic" while sessions are permanent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gives the cookie to users who never asked for it (0.6.3)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what get_id() returns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what records are called in the store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how records are written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the id is signed too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how dead records go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a database</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where files are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the mode of files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the environment variable {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neither a directive nor a section nor a comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a line without a key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the profile {profile}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neither a variable nor a comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is no setting of {framework} that is known here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{framework}'s own default is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line {line} is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the default that stands there is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nested too deeply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, line {lines}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is no setting of {framework}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give one of {keys}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>depends on {why}; {taken}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is about offline tokens, which a policy does not have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same for the implicit flow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how long a step of logging in may take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a client of its own terms; a policy has one for all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lets an exchanged refresh token be used again so often</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refuses what was logged in before that date; a policy has no date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lets a remembered session pause for longer; a policy has one pause for all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>limits sessions client by client; a policy has one limit for a user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ends a client's session before the user's; a policy has one session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0: the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0: the user session's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5184000 s, where enabled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>records are encrypted in the store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how often dead records are collected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which database or cache</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which cache</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is the middleware auth.session on? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does log-out call session()-&gt;invalidate()? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>"cookie": a copy of the cookie logs in after log-out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>arithmetic that is not folded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text with code in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an expression that is not run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number that is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>arithmetic without a result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the name {name}, which is not assigned above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how often files are collected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether every script has a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an unchanged session only moves its file's time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an HTTP cache header in minutes, not the life of a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which pages an id in an address may come from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where ids go into addresses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the progress of uploads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gone since PHP 7.1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is a handler that is not known here; kept as files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is 0: nothing collects files but a job of the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lets ids travel in addresses, where others read them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is when a file may be collected at the earliest; no request is refused for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not valid Python: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the choice of class {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the condition on line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a call that is not made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a power that is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a conversion that fails</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a timedelta that cannot be made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how the store works</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how encryption is forced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how cookies are written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>false, true with force_ssl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that of cookies_same_site_protection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>false; true in the production template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is off: there is no session at all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is a store that is not known here; kept as in the cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leaves out a controller; a policy speaks of all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a version such as 8.0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>milliseconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not {wanted}; the default is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not {wanted}: {found}; the default is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>between nothing and 31 years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is cut to whole seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a whole number from {least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number of {units}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>correct the file; it is read, never run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a secret, which is not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does code limit a user's sessions, .maximumSessions(n)? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does one more log-in fail, .maxSessionsPreventsLogin(true)? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does code change .sessionFixation(...)? taken as changeSessionId</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does code change .sessionCreationPolicy(...)? taken as IF_REQUIRED</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does code call .rememberMe(...), and for how long? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does code disable .csrf(...)? taken as not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which servlet container is it? taken as tomcat, which counts whole minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whether sessions outlive a restart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where sessions are during a restart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how Spring Session uses Redis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how Spring Session uses a database</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how Spring Session uses MongoDB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where the filter stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>puts ids into addresses, where others read them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a duration such as 30m, PT30M or 1800</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is STATELESS: there is no session at all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that of {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none: the container's memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is {whole} on Tomcat, which counts whole minutes, at least one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>which version is it? before 1.0 every response renews the session; taken as 1.0 or later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of 0 sends no Max-Age in 1.0.0, and Max-Age=0 in 1.10.0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1.0 or later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} is not closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text that begins with {piece} is not closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} closes nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more than settings hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not valid YAML</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nested too deeply, or a number too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not valid YAML: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not valid JSON: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no claim that can be checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write one of the forms of simulator.lessons.claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are no events of {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kinds are {known}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no setting {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is said; write some text below the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a prediction needs both ask and answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a prediction needs something to reveal: text below a line of three dashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>then must be a later time, with text to reveal below a line of three dashes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what may be done needs both command and command_words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>step {number}, {step!r}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the last step needs a setting to try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right = {right}: write the place of the right answer, from 1 to {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: at {time} is before the step before it, or not within the scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no table in front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>begin with the lesson's table between two lines of three pluses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no table below the heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write one in a block fenced by ```toml</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lessons are {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from 1 to {at_most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {limit}, or "off"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{some} or {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a name that is no framework's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least {bits}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>false, so that it ends at {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a limit here or of age</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such standard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>standard "{name}"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of {near}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>records on the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true, or records on the server that are found by their user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{some}, or "{other}"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with "{death}" in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>records on the server, or what is encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{some} and {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often a password may be mistyped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A second, longer-lived cookie that logs a browser in again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What a changed password does to sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What closing an account does to its sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How changes of an account reach the sessions that exist already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Failures in a row that lock a person out; 0: none do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long a lock-out lasts; off: until an administrator sets a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether log-in offers to remember the browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What its cookie is called.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long it is remembered from log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the server knows when it ends; otherwise only the browser forgets, and a copy is good for ever.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether answers to a remembered browser prolong it; unasked: every answer to somebody logged in gives it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether a session out of it takes the browser's fingerprint; without one, binding takes it for another's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether a session out of it persists as others do; else it ends with the browser, and writing renews it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What befalls one that does not persist and comes from elsewhere: what binding does to others, or its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What ends it on the server: the browser's own log-out, that of any, a new password; a new signing key does anyway.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the user's other sessions end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the session that changed the password goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When a closed account is noticed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the session ends, or is merely not valid until reactivation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When a changed role is read afresh.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How old a log-in may be where a page asks for a fresh one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The attributes of the session cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How a forged request is told from one that the user meant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is done about a session that comes from elsewhere than where it was opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which connections are served, and what browsers are told about them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its name; the prefixes __Host- and __Secure- are promises that the browser enforces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The domain it is shared with; empty: this host alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The path below which it is sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether it is kept off plain connections.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether scripts are kept from reading it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which requests from other sites carry it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether it outlives the browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its life in the browser if persistent; off: the idle limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How a persistent cookie tells its life: as seconds from its arrival, or as a date, cut to whole seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What proves that a form comes from our own page: a token kept in the session, one in a cookie that the form repeats, the same signed and bound to the session, or what the browser says of the request's origin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refuse a form whose Origin or Referer is of elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long a token is accepted; off: as long as its session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new token at log-in, so that one planted before is void.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new token at log-out, so that one read before is void.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other origins whose forms are accepted; `*.` stands for any name below a domain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another address or client than at log-in: ignored, reported, no longer fresh, or not accepted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether plain connections are served, beside encrypted ones or alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell browsers never to come by a plain connection again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell browsers to keep no copy of pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text!r} is no origin; write scheme and host, such as "https://shop.example" or "https://*.a.example"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the store cannot find the sessions of somebody else (store.finds_users)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a browser would drop the cookie (effective: no cookie); write secure = "always"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} = {first_value} and {second} = {second_value}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the session is over before its id changes (effective: "off"); write less than {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} = "0s": an id that changes all the time leads nowhere; write at least "1s", or "off"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an exchanged id would outlive the pause that ends its session (effective: {effective}); write less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>several old ids would be valid at once (effective: {effective}); write less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} = "0s": time cannot be measured in steps of nothing; write "1s", or "off"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without a limit nothing is denied (effective: no limit); write a number, or another on_exceed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>inactivity never ends a session (effective: {effective})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the browser drops the cookie before the session ends (effective: {effective})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cookie ends with the browser (effective: until the browser closes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an access token is not compared with a date, only what refreshes it is (effective: {effective})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {second} = "off": nothing is checked, so nothing need be trusted (effective: every origin)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no record to destroy (effective: "none")</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what browsers hold cannot be destroyed, and is valid again after reactivation (effective: "kept")</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {second} = "{kind}": sessions without a record cannot be counted (effective: "off")</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a remembered browser logs in again by itself when the session is over (effective: "{effective}")</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field}: its cookie is signed, and a new signing key ends it all the same (effective: with "key")</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a browser would drop the cookie (effective: no cookie); leave the domain empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a browser would drop the cookie (effective: no cookie); write path = "/"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the limit falls between two steps (effective: {effective}); write a multiple</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no connection would ever carry the cookie (effective: no session)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the header counts on encrypted connections only (effective: false)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the refresh token is over before it is needed (effective: {effective})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>when it is refreshed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no token that expires (effective: "next_login")</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a token is believed until it is over, whatever became of its session (effective: {effective})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy, whole. Defaults are those of the preset `owasp`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where sessions are kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How a session id is made, and when it changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long a session lasts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What log-out does on the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many sessions a user may have at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How an administrator's revocation is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-contained tokens, where `store.kind` is jwt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What holds a session: records of the server can be deleted, what is in a cookie or a token cannot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many records fit; one more, and the least recently written goes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the records of a user can be found, so that somebody can end them; without an index they cannot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entropy of a session id; too little, and ids can be guessed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refuse ids that the server never gave out; otherwise a chosen id is adopted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether visitors get a session before they log in; its id must not become that of a logged-in one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When log-in gives a new id; an id known before log-in must not become a logged-in one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new id when the role of a session changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new id for the session that changed the password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new id on the first request after that long, so that a stolen one is of use for less time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long an id that was exchanged in time still leads to its session, for requests already under way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What becomes of the exchanged id: void, or left valid beside the new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The longest pause between renewals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The longest life from log-in, however busy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What moves the idle limit; it counts from log-in and from each renewal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What sends a persistent cookie again with a new Max-Age; without one there is nothing to renew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether a session is still valid at the very instant of its limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How finely time is measured; a server that counts whole seconds says 1s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is cut down to the resolution: the start of the count, that and now, or the time left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether changed limits reach the sessions that exist, or each when it is next saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the record is deleted, only emptied of its user, or left as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the browser is told to drop the cookie.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Live sessions of one user; log-in counts them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What gives way to one more: the oldest log-in, the least recently used session, or the new log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also refuse by date: what was logged in before a revocation of a user or of everybody is not accepted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long an access token is accepted; it is not looked up, so this is how long it outlives its session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long a refresh token is accepted from the last refresh; off: there is none, and log-in follows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new refresh token at every refresh.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refresh token that comes a second time ends its session: one of the two who sent it is a thief.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How an access token can die early: by no means, by a list of ended sessions, or by date of its user.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a duration such as "15m", or "off"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a whole number from 1 to {most}, or "off"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a duration with its unit, such as "{seconds}s", or "off"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write {words}, or "after 30m"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end the circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the name of a preset or a file, such as "owasp"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give a TOML file or a preset: {presets}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extends = "{path}" leads back to itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>save it in another place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give another name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not a file that could be replaced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is a file already, and it is not a run file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>record to another place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another program has it open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>permission denied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>close it there, or {how}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>free some space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a run file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give a file that Coatcheck recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another program is writing it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>try again when it is done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file or its folder is read-only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>copy it to a folder that can be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file, or what a broken-off recording left beside it, cannot be opened in this folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make the file readable, or copy it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the disk reported an error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>copy the file to another disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is damaged or cut off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open it in the window or give --salvage to compare or report, which take what can be read, or record it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the database says {reason!r}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a block stands at no place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: the file is damaged or cut off: {kept}; what followed is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>events 1 to {count:,} can be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no event can be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the spec in it is damaged: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>recording stopped: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>events 1 to {seq} are kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it was interrupted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is damaged, and what it was a run of cannot be read either</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>record the run again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a run file of format {version}, and this program knows formats up to {newest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a run file of format {version}, which no release wrote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown role {text!r}; roles are {roles}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give an access log or a trace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a text file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give an access log, unpacked, or a trace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its only line is not in the Common or Combined Log Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none of its {lines} lines is in the Common or Combined Log Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no person in it, only assets, bots and feed readers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>replay it without --people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown role {value!r}; roles are {roles}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody is in it; add a [[crowd]] or a [[person]]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>command {number} ({do})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>end {end} is not after start {start}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two persons are called {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>note {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} at {time} is before the start, {start}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} at {time} is after the end, {end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no crowd that scales; --users cannot be used with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{users} users are too few for {name}; it needs {needed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give a file in UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seed {seed} is out of bounds; use a whole number of at most 18 digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} at {at} is before the start, {start}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a spec: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a finite number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no action in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>keep one of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is no number of JSON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map users to roles, such as {"users": {"u1": "admin"}}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give actions their own lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>do is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write seconds as a number, such as 12.5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at = {value} is before at = {before} of line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sort the lines by their times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leave # out: it parts browser and number in a session's handle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write one a line, such as {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}, line {line}, column {column}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number has too many digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} is not an action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write an object, such as {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{value} is given twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>users stands alone, without {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>actions are {actions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown action {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at = {value} is out of bounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write seconds from 0 to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>out of order: {earlier}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a name of 1 to {limit} printable characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} = {value} is an unknown role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>roles are {roles}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>roles come too late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put the line with "users" first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write one action a line, such as {example}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} needs {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} takes {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{do} does not take {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another session of the same user: only the one named is ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another session of the same user: only those named are ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the next request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the next log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>when a token is next issued</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ends when it next asks ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>goes on until the next log-in ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ends when its token is over ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>goes on ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is refused, until reactivation, when it next asks ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is refused, until reactivation, when its token is over ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its user is {role} now, but the session still acts with an older role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>goes on until its token is over: it is not compared with the date (token.revocation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>access tokens are accepted until they are over, {duration} after they were issued (token.revocation = {revocation})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the first request {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ends at its first request {value} ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ends when it next asks: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a role changes no session's life; it is read {when} ({field})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>valid again at once where they were kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gone from the database, and served from the cache until its time is over (store.kind)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused by its date when it next asks (revoke.not_before)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused by its date when it next asks (token.revocation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused by its date when its token is next refreshed (token.revocation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>access tokens are accepted for ever (token.revocation = {revocation})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is refused, until reactivation, at its first request {value} ({field} = {value})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept by {field}: not valid now, valid again after reactivation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write at least {ge}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write more than {gt}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write at most {le}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write less than {lt}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write {expected}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write text in quotes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write at least {min_length} characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write at most {max_length} characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what matches {pattern}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a list in brackets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a table of settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} = {value}: {complaint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key}: {complaint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give another file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key} = {data}: write a clock time in quotes, such as "09:30"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not valid TOML: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown attack {name!r}; attacks are {attack_names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged request against a double submit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>places an order in the victim's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged request by form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged request by link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged request with a token of one's own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged request from a sibling domain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has the victim work in his account without knowing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The demoted administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the list of accounts after losing the role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session fixation by a chosen id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox under an id that he knew before the log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session fixation by a subdomain's cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guessing session ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox under an id that he guessed, within a day at a hundred guesses a second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The thief who keeps a session alive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still reads the victim's inbox sixteen hours after the theft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The unattended kiosk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the inbox of whoever sat there before, twenty minutes later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The leaver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the inbox after the account was closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages left behind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads in the browser's own copy what the victim had read before logging out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refresh-token reuse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still reads the victim's inbox when both of them have refreshed the same token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replay after log-out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox after the victim has logged out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replay after revocation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox after an administrator has ended the victim's sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Riding a session by script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>submits a form in the victim's session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the request comes from the site's own page, with its own token, from its owner's browser: what has to be kept out is the script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rotation race</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox under the old id, a moment after the victim's tabs were given a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The shared account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>works under one account together with six others, all at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The stolen password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox after the password was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theft by script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox with a cookie that a script read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theft on a plain network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reads the victim's inbox with a cookie that he overheard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the scenario is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it needs name, title, date, start, end and somebody in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such scenario</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{table}.browser = "{name}": that is the name of a person's own browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give a TOML file or one of {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>command.{i}.attack = "{attack}": unknown attack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>attacks are {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key}.client = "{client}": unknown device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>devices are {kinds}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{key}: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the personas have changed since this checkpoint was saved; play the run from its start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its time is over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is for the host that set it, and for no other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is for another domain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is for another path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is Secure and the connection is not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is HttpOnly and a script asks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is SameSite=Strict and another site started the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is SameSite=Lax and another site started the request, which is no link that is followed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it says nothing of SameSite, which this browser takes for Lax; another site started the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it says nothing of SameSite, which this browser takes for Strict; another site started the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this browser sends no third-party cookies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a control character, too many octets, or neither name nor value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer comes from no web address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its Domain is a public suffix, which nobody owns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its Domain does not cover the host that sends it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is SameSite=None without Secure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not what the prefix of its name promises</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is HttpOnly and a script sets it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is for requests of its own site only, and another site started this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this browser keeps no third-party cookies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it would hide a Secure cookie, and the connection is not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it would replace an HttpOnly cookie, and a script sets it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown persona {name!r}; personas are {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no habit {habit!r}; its habits are {habits}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said}: write a value such as {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{habit}{problem}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no page {name!r}; pages are {pages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An office day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A company from 08:00 to 18:00: arrivals, lunch, meetings, phones, a kiosk, a service, and an administrator at work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>laptop left on a train</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>answered a phishing mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last day at the company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>approval rules changed; managers confirm them at log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody arrives. Let the room watch how the log-ins pile up, and ask when the first of these sessions will end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dmitri's laptop was left on a train, and Alice revokes its session. Select him: what does the laptop show until it asks for the next page?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace answered a phishing mail, and her password is set anew. Which of her sessions end with it, and who else may have had one?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lunch. Bars turn to hatching, and then end: ask who of the room locks the screen, and who counts on the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elena is a user from now on. Watch her role in the table: does her next request know of it, or only her next log-in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Farid's last day. His account is closed; ask what his phone may still do, then open the page “Wire” on his next request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All managers are revoked at once. Count what it hits before you confirm such a thing: the dialog tells it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A first session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One person, one minute of clicks: refused, logged in, served, refused for the role, logged out, refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tabs that are opened at once race for a new id; half past ten, the old one gets a grace. Exports take four seconds, and not everybody waits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a stolen id is to be of use for ten minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>people complain that their tabs are logged out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The morning rush</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody logs in within ten minutes and stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plants both halves of a double-submitted token: the cookie by a subdomain that he holds, the field by his own form.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lets the victim's browser post a form to the site from a page of another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lets the victim follow a link to an address that acts, as sites have it that let a link stand for a form.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uses a token that the site gave to him, for a form that the victim's browser sends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Posts a form from a subdomain that he holds: another origin, but the same site, so that no cookie stays behind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logs the victim's browser in to his own account, so that what the victim then types in ends up there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was an administrator until a minute ago, and looks whether the session knows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smuggles a session id of his own choice into the victim's browser, and waits for the victim to log in under it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lets a subdomain that he holds set the session cookie of the whole domain, and waits for the victim to log in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tries one session id after another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeps a stolen session busy, so that no idle limit ever ends it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sits down at a browser that somebody left without logging out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has left the company, and looks whether the laptop is still logged in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sits down at a browser whose user has logged out, and presses Back: what was read may still be there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has a copy of all of the victim's tokens, and goes on beside the victim, refreshing as he goes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uses a copy of the victim's cookie after the victim has logged out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uses a copy of the victim's cookie, signed or not, after an administrator has ended all of the victim's sessions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has a script in a page of the site, which steals nothing and acts then and there, in the victim's own browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has a copy of the id that the victim's tabs race to exchange for another one, and joins the race.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gives the password to colleagues, who all work under one account at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is logged in with the victim's password when the victim finds out and changes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has a script in a page of the site, which sends him the cookies that it can read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Listens on an open network until the victim's browser says something over a plain connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP ASVS 5.0 with the time limits of the OWASP cheat sheets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASP.NET Core Identity as it ships: an encrypted ticket, renewed past half its life, looked at every 30 minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Devise as it ships: leavers are out at their next request; signing out forgets every remembered device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Django as it ships: rows in the database, renewed when the session is written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Django with sessions in the cache alone: nobody can list them, and a full cache forgets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Django with cached_db: what was deleted from the database is served from the cache until its time is over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Django with sessions in files: their age is that of the file, compared with the setting at every request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Django with sessions in signed cookies: a copy logs in after log-out, and nobody can end it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>express-session as it ships: records in memory without an end, and a cookie that log-out leaves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flask as it ships: the session is a signed cookie; log-out forgets it in one browser only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flask-Login as it ships: basic protection, and a remember cookie that only the browser forgets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flask-Session as it ships: records in a cache, renewed by every request, under an id that log-in keeps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A JWT of a day, checked by its signature alone: log-out, roles and revocation reach it when it expires.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keycloak as it ships: tokens of five minutes from a session of half an hour; a token lives to its end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Laravel as it ships: two hours from the last request; log-out forgets every remembered device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-4, authentication assurance level 1: a long life, no inactivity limit asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-4, authentication assurance level 2: an hour without activity, a day in all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-4, authentication assurance level 3: a quarter of an hour without activity, half a day in all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PCI DSS 4.0.1: a quarter of an hour without activity, leavers out at once, a long lock-out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PHP as it ships: files that nothing ends but chance, and ids that may be chosen by anybody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rails as it ships: an encrypted cookie that neither browser nor server ever ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spring Security as Spring Boot ships it: half an hour in the container's memory; roles as of log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starlette from 1.0 on: a signed cookie that only a changed session renews.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starlette before 1.0: a signed cookie that every response renews.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every field at its weakest. For demonstrations only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What a session is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what a session is, where it lives, and what the browser holds of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada logs in at the laptop and at the phone, and logs out of one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A stranger asks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HTTP remembers nothing. Ada's browser asks for the inbox at **09:00:06**, and the site has never heard of it: *denied, no session*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cloakroom works the same way. Without a ticket, nobody fetches a coat.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let the room say what the site could know about this browser. Nothing it could trust.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ticket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At **09:00:12** Ada logs in. The server writes a record – *this is Ada, since now* – and gives her browser the number of it in a cookie: long, and impossible to guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record is the **session**. We call it `ada#1`: the first session of the browser *ada*. The number itself is never shown; whoever has it is Ada.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same person, another browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From now on the laptop's browser sends its cookie along with every request. Nobody types a password again, and the site knows Ada each time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada now logs in on her phone. How many sessions are there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One, because there is one Ada</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two, because there are two browsers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One: the phone takes over the laptop's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Two.** A session belongs to a browser, not to a person. Each browser was given a number of its own, and each lives and dies by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Giving the ticket back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At **09:02:00** Ada logs out on the laptop. The record is deleted, and the laptop is a stranger again: *denied* at 09:02:06.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The phone is not asked about any of this. It reads on at 09:02:12. To end its session, somebody has to press log-out there – or an administrator revokes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke the phone's session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shown in a lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One session at a time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The site may limit how many sessions a person has. Here it is five. With **one**, the phone's log-in at 09:01:00 ends the laptop's session: *evicted*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allow one session per person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask who would be annoyed by this, and who would be caught by it: a thief with the password shows up, but so does everybody with a phone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A colleague says: “I am logged in on this website.” What, exactly, is logged in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session: a record on the server that says whose it is. The browser only holds the number of that record. Another browser of the same person has another session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie and its flags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read a Set-Cookie line, and say which theft each attribute prevents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada opens a page with a smuggled script, Grace an old bookmark on an open network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cookie without flags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server hands out the number of the session with one line:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`Set-Cookie: PHPSESSID=…; Path=/`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is what PHP sends as it ships. A name, a value, a path – and not one word on who may read it, or where it may be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A script in the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the page, `document.cookie` is one line of JavaScript away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada opens a page into which somebody smuggled a script. What can it get?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing: cookies belong to the browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie, and with it the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only cookies that the script itself has set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**The cookie.** Scripts may read whatever is not `HttpOnly`. A minute later Mallory shows it from his own computer and reads Ada's inbox. The site sees the right number, and serves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An open network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace sits in a café and opens an old bookmark that begins with `http:`. Her browser adds the cookie, because nothing forbids it, and sends it in clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mallory listens on the same network. One packet is enough: at 09:13:00 he reads her inbox too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same morning, with flags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`Set-Cookie: __Host-session=…; Path=/; Secure; HttpOnly; SameSite=Lax`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**HttpOnly**: scripts cannot read it. The first theft fails.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Secure**: it is sent over encrypted connections alone. And because the site had announced HSTS, Grace's browser did not even ask in clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**SameSite=Lax**: other sites cannot have it sent along with their forms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**`__Host-`**: the browser takes the cookie only if it is Secure, for this host alone, and for the path `/`. A neighbour's subdomain cannot plant one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no Expires and no Max-Age: the cookie goes when the browser is closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take one flag away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One flag less, and the script wins again. This policy at least *reports* that the session is suddenly used from another address: the theft is **detected**. The inbox has been read all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn HttpOnly off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HttpOnly keeps scripts from reading the cookie. Is a page with a smuggled script harmless then?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No. The script runs in the page and can act there: the browser adds the cookie to its requests by itself. HttpOnly keeps the cookie from being carried away, not from being used on the spot. The script has to be kept out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checked on every request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List what a site checks on each request, in order, and tell “who are you?” from “may you?”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada asks for pages, and something has changed each time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who are you?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same page, the same browser, fifty seconds apart: at 09:00:10 *denied, no session*; at 09:01:00 *allowed*. In between, Ada logged in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each request is judged afresh. Did a cookie come along? Does its number lead to a session? Has that session ended, or has its time run out? Is the account open?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>May you?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only now, when it is clear who asks, comes the other question: may this person do this?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada is a plain user and asks for the managers' page. What happens?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Denied, and she is logged out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Denied, and her session goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>She is sent to the log-in form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Denied, and her session goes on.** *Forbidden* says: I know you, and you may not. The inbox opens half a minute later as before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>*No session* (status 401, or a redirect to the log-in form) and *forbidden* (status 403) are two different answers. Mixing them up sends people to a log-in that cannot help them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ground shifts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie is the same, the browser is the same, the session's time has not run out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 09:03 an administrator closes Ada's account. Her browser still has its cookie. What does the next request get?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page: she logged in before that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refusal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page once more, then a refusal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**A refusal**, and the reason has changed: *account deactivated*. The session ended with the account, at 09:03:00 sharp, and logging in again does not help: *inactive user*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A site that does not look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP's ASVS (7.4.2) asks that closing an account ends its sessions. Many applications check the account at log-in and never again. Try it: the account is closed, and the inbox opens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never look at the account again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why does the site look at the account again, although it looked at log-in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Because the world goes on. Accounts are closed, roles taken away, sessions revoked. Whatever is looked at only at log-in stays true for the session until it ends, however wrong it has become.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles inside a session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explain where a request gets its role from, and why more rights need a new session id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A user, a manager and an administrator ask for the same three pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leads the team from today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three people, one page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada is a user, Mia a manager, Otto an administrator. All three read the inbox, and all three are served: that page asks for no more than being logged in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each session **acts with a role**. It is a property of the session, read from the account – the question is only, when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Higher doors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A higher role may do all that a lower one may.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All three now ask for the managers' page, then for the list of accounts. How many of the six requests are denied?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Four</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Three**: Ada twice, Mia once. Otto, the administrator, is a manager too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the three was logged out for asking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A promotion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 09:05 Ada becomes a manager. She does not log in again. When does her session know?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At her next request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At her next log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the session is renewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**At her next request**, under this policy: it reads the role every time. At 09:06:00 the managers' page opens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the events: the session also got **another id**. Whoever had copied the old number, when it was worth little, does not get a manager's session with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session ids change when rights change: at log-in, and when privileges rise. The next lessons come back to this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the role only at log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now the session keeps the role that it was born with. Ada is a manager, and her session is a user's until she logs in again. That is a nuisance. The other way round, when a role is *taken away*, it is a hole: see “Stale roles”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the role at log-in only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hiding a button from people without the role: is that access control?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No. The address can be typed, and the request can be sent without the page. Only the check on the server decides; the hidden button is a kindness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Idle, absolute, renewal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell the two limits apart, say which ends a session when, and what counts as activity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada reads, and walks away; Grace works all day and never pauses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The short clock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada has just logged in. Her session ends at **09:15:00** – if nothing happens. That is the **idle limit**: fifteen minutes without a request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada reads a page at 09:05, 09:10 and 09:14, and then goes to a meeting. When does her session end?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 09:15</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 09:29</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When she closes the browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**At 09:29**, fifteen minutes after the last request. Each one *renewed* the session: the idle limit counts from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 09:30 she is back, one minute late. *Denied, idle timeout*; and if she had been writing in a form, the text is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The long clock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is noon. The idle limit has been pushed on all morning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace never pauses for longer than a few minutes. When does her session end?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never, as long as she works</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When she goes home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the middle of her work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**In the middle of her work**, at 17:01:40: eight hours after the log-in, to the second. The **absolute limit** cannot be renewed. Her next click was refused, and she typed her password once more: a *forced* log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why have it? A thief can click every few minutes too. The idle limit catches whoever leaves; only the absolute limit catches whoever stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What counts as activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here every request renews. Elsewhere only those that *change* something do: Django, as it ships, counts from the last time the session was written. Try it: Ada reads at 09:05, 09:10 and 09:14, and her session ends at 09:15 all the same. *Reading is not activity.*</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Renew on writing only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Django hides this well: its limit is two weeks, so that nobody notices – until somebody sets it to fifteen minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A bank logs people out after five minutes, a music service after months. Which of the two is wrong?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neither. A limit trades the seconds that a stolen or abandoned session is worth against forced log-ins and lost forms. What matters is that both limits exist, and that somebody chose them for this risk (ASVS 7.1.1).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fixation and rotation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explain session fixation, and name the two independent defences against it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An attacker plants an id and waits for Ada to log in under it; Grace logs in twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A ticket in your pocket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stealing a session id is hard. Mallory does it the other way round: he **chooses** one, and plants it in Ada's browser at 09:01 – a line of script in a page is enough. Nothing is stolen yet. The id leads nowhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>She logs in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This site takes any id that a browser brings, and keeps it when somebody logs in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada logs in at 09:02, with the planted id in her browser. What is Mallory's id worth at 09:03?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing: he does not know her password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything: it is her session's id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing: the site gave her a new id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Everything.** The site *adopted* the unknown id, made a session under it, and made that session Ada's. Mallory knew the number all along. At 09:03 he reads her inbox.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is PHP as it ships: `session.use_strict_mode` is off, and nothing changes the id unless the program calls `session_regenerate_id(true)`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same morning, rotated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two defences, each sufficient here:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Strict**: an id that the site did not give out is *unknown*, and is never adopted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Rotation**: log-in gives a new id, whatever the browser brought. ASVS 7.2.4 asks for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log in twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace is logged in and logs in once more in the same browser. What becomes of her first session?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It goes on beside the second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It ends at the second log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It becomes the second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**It ends**, as *replaced*. If it went on, every log-in would leave a valid session behind that nobody looks after. In PHP the number would simply have stayed the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mend PHP with one setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`session.use_strict_mode = 1` is one line in `php.ini`. Try it: the planted id is refused, and Ada gets one that Mallory does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn strict ids on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strict ids already stop the planted id. Why rotate at log-in as well?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Because an attacker can plant a real one: he asks the site for an id, as any visitor may, and plants that. Strictness has nothing against it. A new id at log-in makes every id worthless that anybody knew before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explain why a browser can be made to act in its owner's name, and what SameSite does and does not stop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada, Grace and Noor are logged in, and open pages that send requests in their names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A page somewhere else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A browser adds cookies to a request by its **destination**. Nobody asked where it comes from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada is logged in, and opens a page of another site. It contains a form for our site that submits itself. Does Ada's cookie go along?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No: it belongs to our site's pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes: cookies go by where a request is sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only if Ada clicks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Yes.** At 09:06:00 the site gets a form, with Ada's own cookie, and places an order in her name. Mallory never saw her cookie. He did not need to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is *cross-site request forgery*. (Ada's browser is an old one, from before 2020, and PHP sets no SameSite.)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By a link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace follows a mere link. This site lets the parameter `_method=POST` turn it into a form, as some frameworks do. The order is placed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two walls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same morning with `SameSite=Lax` and a token. The form of another site is sent – but **the cookie stays at home**. To the site, Ada's browser is a stranger: *no session*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What Lax lets through</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now Grace follows the link. Does SameSite=Lax keep her cookie back?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes, as with the form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No: links take Lax cookies along</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**No.** Lax means: top-level navigation by a safe method takes cookies along. Otherwise you would be logged out whenever you follow a link to the site.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The request arrives with Grace's session, and fails at the second wall: it says where it **comes from**, another site, and it carries no **token** that only the site's own pages know. Either is enough. *Denied, csrf.* Her session goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try without the second wall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With SameSite alone the form still fails, but the link succeeds, and so does a page on a **subdomain** that Noor opens at 09:25: to a browser, `blog.coatcheck.example` and `app.coatcheck.example` are the same *site*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SameSite alone: no token, no check of the origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every modern browser treats cookies without SameSite as Lax. Is the token obsolete?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No. Lax lets cookies go along with links, and it counts subdomains as the same site. Old browsers do not have the default at all. SameSite is a second wall; the token, or a check of Origin or Sec-Fetch-Site, is the first (ASVS 3.5.1).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theft, and what helps afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which settings shorten the life of a stolen session, and which do not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A thief copies Ada's cookies and keeps the session busy; at 11:00 it is noticed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cookies were stolen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada logs in at 09:01. A minute later Mallory has a copy of her cookies; how, does not matter today. Ada closes her browser and goes to lunch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A copy is as good as the original. The site *notices* that the session is used from another address and browser: this policy **reports** it, and serves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does the idle limit help?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The idle limit is 15 minutes, and Ada is at lunch. When does the stolen session end?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 09:17, fifteen minutes after Ada's last request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not by the idle limit at all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Not at all.** Mallory asks for a page every four minutes, and every request renews the session, no matter who sends it. It is 10:58, and he reads on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The idle limit protects against whoever finds an *abandoned* session. It does nothing against somebody who keeps it busy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody notices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada calls the help desk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 11:00 Otto **revokes** all of Ada's sessions. The records are deleted, and Mallory's next request is refused. It was possible because this store can *find* the sessions of a user.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>He had her rights for 116 minutes. Without the call, the absolute limit would have ended it at 17:01.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoking, a short absolute limit and binding are what help *afterwards*. Flags, rotation and TLS help *before*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End it at the first sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first request from another address ends the session: Mallory reads nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>So why does not everybody do this? Phones change their address between Wi-Fi and the mobile network, and offices share one. Whoever is logged out ten times a day asks for the setting to be turned off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End sessions that change address or browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A user reports a stolen laptop. In which order do you act?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End all sessions of the user first: that takes effect at once. Then change the password, so that the thief cannot log in anew, and look through what was done in the meantime. Changing the password alone helps only where the policy ends sessions with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log-out that does not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explain why deleting a cookie is not the same as ending a session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada logs out. Somebody had copied the cookie a minute before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session in a cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flask, as it ships, keeps no sessions on the server. The cookie *is* the session: its data, in clear, with a signature, so that nobody can alter it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At 09:02 somebody copies Ada's cookies. She suspects something, and does what she was taught: she logs out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada logs out at 09:03. A minute later Mallory shows his copy. What does he get?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refusal: the session has ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The inbox</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The log-in form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**The inbox.** Log-out told Ada's browser to delete its cookie. The copy knows nothing of it, and the server has nothing that it could delete: the signature is still right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For how long?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Twelve hours later he gave up – we stopped the attack, nothing else did. The signature is good for **31 days**, Flask's default, and that counts only if the program made the session permanent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 7.4.1 asks that log-out makes further use impossible. For sessions in cookies it names the ways: a denylist, a *not-before* date for each user, or a key for each user that can be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same story where the server keeps the record: log-out deletes it. Whoever shows the number afterwards, original or copy, is refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mend it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flask-Session does this with a few lines of configuration. What it costs is one look into a store for each request; what it buys is a log-out that logs out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep Flask's sessions on the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How can you test, with nothing but a browser, whether a log-out really ends the session?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log in, copy the session cookie, log out, put the copied cookie back and reload. If you are logged in, log-out deleted your copy of the ticket and nothing else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password, deactivation, revocation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the right tool for a phished password, a leaver and a lost laptop, and tell “ended” from “not valid now”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An administrator has three sorts of trouble, and three tools.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>comes back as a contractor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The phished password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A thief who had the password may have a session too. A new password alone does not touch it: a session was made with a password, but it does not contain one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada answered a phishing mail; at 09:05 Otto sets a new password. She has sessions on the laptop and on the phone. What becomes of them?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both go on: they are logged in already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The laptop's ends, the phone's goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**Both end**, under this policy, at 09:05:00. ASVS 7.4.3 asks that people are at least *offered* this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace's account is closed at 09:10, by mistake, and opened again at 09:13. Is she logged in at 09:14?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes: the account is open again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No: her session has ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**No.** The session *ended*, and what has ended never comes back. She has to log in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lost laptop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mia left a laptop on a train. Nothing is wrong with her account, and her password is still secret.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>So Otto **revokes** that one session. It is refused at 09:16, and Mia logs in anew at 09:17. Account and password are what they were.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same morning in Django</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Django answers the same questions later. A session holds a hash of the password, which is compared **at the next request**: Ada's sessions end when each of them is next used, at 09:06:00 and 09:06:30.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grace is refused at 09:11 as *inactive user* – but her session **has not ended**. It is *not valid now*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back from the dead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The account is opened again at 09:13. What does Grace's old session get at 09:14?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refusal, as before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**The inbox**, without a log-in. For Grace that is convenient. For the leaver whose account is opened half a year later, on a laptop that somebody kept, it is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the gap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In Django that is a few lines of your own: when `is_active` is turned off, find the sessions of the user and delete them. Its own table cannot be searched by user, so that needs a column more, or a look into each record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End the sessions together with the account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody leaves the company today. Is it enough to close the account?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It depends on the site. Under OWASP's rules yes: closing ends the sessions. In Django the sessions stay and are merely refused, and come back to life if the account is opened again. In doubt: close the account and revoke the sessions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stale roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find out when a site reads roles, and say how long a lost right lives on in a session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mia moves to another team and is no longer a manager. Does her session know?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until yesterday a manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mia is a manager, and reads her team's figures. At 09:10 she moves to another team, and Otto takes the role away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does the session know?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mia is logged in, and asks for the managers' page at 09:11. Spring Security keeps roles in the session. What does she get?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**The page** – at 09:11, and half an hour later too. The account says *user*, the session says *manager*, and the session is what is asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare the two in the inspector. The role was copied into the session at log-in, and nobody copies it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until the next log-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>She logs out and in again: now she is a user. Whoever *wants* to keep a right only has to stay logged in; and Spring, as it ships, sets no absolute limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking again, now and then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASP.NET Core looks at the account again on the first request more than 30 minutes after the last look. Mia logged in at 09:00 and asks at 09:11, 09:20, 09:30 and 09:40. Which of these is the first to be refused?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**09:40.** At 09:30 exactly thirty minutes have passed, not more. A lost right lived on for half an hour: a known, bounded staleness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask every time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 8.3.2 asks, at its highest level, that changes of rights act at once. One look at the account for each request does it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the role on every request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles are cached in sessions because asking the database each time costs. What is the cheapest way to have both?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the cache, and end or mark the sessions of the user when the role changes: the change is rare, requests are not. Or look again every few minutes, and know that this is how long a lost right lives on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Records, signed cookies, tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare the three places where a session can live by one question: what can still be done about it afterwards?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The leaver's morning, three times: sessions on the server, in a signed cookie, in a token.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A record on the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ada leaves the company today, and her laptop is on a train. Otto has two tools: at 09:05 he revokes her sessions, at 09:10 he closes her account. We play this morning three times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First: the cookie holds a number, the **server holds the record**.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation deletes the record. At 09:06 the laptop is refused. Done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All of it in a signed cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second: the cookie holds the data, signed. Otto revokes at 09:05. What does the laptop get at 09:06?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**The inbox.** The server keeps no list of sessions, so there is nothing to revoke: the command was *rejected*, and the panel of events says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing the account at 09:10 does help here, because this application reads the account on every request. The cookie itself is valid on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All of it in a token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Third: a JWT that is good for a day, checked by its signature alone. The account is closed at 09:10. What does the laptop get at 09:25?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refusal: the account is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>**The inbox.** The signature is right and the date has not passed; this server asks nothing else. Neither the revocation nor the closed account reached it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It will be served until its time runs out, at nine o'clock tomorrow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side by side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>signed cookie</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-out ends it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>can be revoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>next request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>look-up per request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(As in these three presets; each can be built better.) At 09:30 Ada presses log-out, and her browser forgets its token. A copy would still be good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make tokens short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A short token bounds the damage: this one is worthless at 09:15. The price: everybody needs a new one every quarter of an hour, which is what refresh tokens are for – and those are looked up on a server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tokens for fifteen minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“JWTs are stateless, so they scale.” What did we give up for it, and what do people build to get it back?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The power to end a session. To get it back they keep a denylist, a not-before date for each user, or very short tokens with refresh tokens that are looked up: state on the server again. Sometimes that is the right trade; it is never free.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two ways in: a lesson that is told step by step, and a scenario that simply runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who of you knows how long a session of your own application lasts? Who has ever tried it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring settings of your own on this page, and the same day is played under them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“The framework takes care of that.” It has defaults; somebody still has to choose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One bar, from its left edge to its right one. Marks along it are requests, hatching is idleness, and the dashed part is what is left if nothing more happens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which of these sessions will end next, and what will end it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort the table by “Idle left”: the session on top ends next, unless a request comes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“A session is a person.” One person has several: laptop and phone, and each ends for itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One setting, the sentence beneath it, and the finding on the right that goes away when it changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which of these settings protects people who do nothing wrong, and which only helps once something was stolen?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standards ask for reasons, not for the smallest number. What a limit costs people is on the page “Sweep”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Stricter is safer.” A limit of five minutes teaches people to write passwords on notes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The switches between attack and outcome. Run it once as it is, then with one defence off, at the same moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before I run it: does it succeed? Hands up. And which one switch would change your mind?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An outcome that no single switch changes is held by two defences at once, and that is meant so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“We have HTTPS, so nobody can take the cookie.” Scripts, other tabs and lost laptops need no network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A full dot, which alone holds an attack back, and a half one, beside which another still holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which one setting would you switch off last, and why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row with one full dot rests on one setting: whoever changes that must know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Every setting helps a little against everything.” Most cells are empty: a defence answers some attacks, and no others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two columns, and a single person in the list of whom only one policy would have thrown out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What did the stricter policy buy for the log-ins that it forced?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A log shows what people did under the policy of that time; under another one they might have done otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“People log in once a day anyway.” Their own log says how often they pause longer than the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bend of the line: on one side of it log-ins rise quickly, on the other the time that a thief has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who in your company decides where on this line you are?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points that are worse in both respects can be struck out at once; among the others it is a decision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“There is a right number.” There is a trade-off, and a place on it that somebody answers for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first line of the list: up to there both days are the same, request for request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same people, same dice. What will be the first thing that differs?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Walk from difference to difference with the keys, and let the room name the setting before you do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“A small change has small effects.” One session that ends a minute earlier changes all that its owner does next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The place where the two lines part, and the one act that parts them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would have happened if nobody had revoked anything?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fork before an act, leave it out, and compare: what differs is what that act was good for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Going back undoes it.” The first future stays beside the other, and both can be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line “Cookie” in the request. It is all that the server knows of who is asking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What on this screen proves that it is the same person as a minute ago?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing proves the person. Everything else here limits who can come to hold the number, and for how long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“The server remembers the browser.” It remembers a number, and whoever shows the number is served.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The goal beneath each title: what people can do afterwards that they cannot do now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which of these questions has come up in your own work?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each lesson stands alone. With forty minutes, give lessons 1, 2, 5 and 8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“First the theory.” Let the room predict, and show afterwards what happens: what was guessed wrong is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two rings: one is filled again by every request, the other never.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If this person goes on working without a pause, what ends the session after all?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The absolute limit: it bounds how long a stolen session can be kept alive by using it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Who works is never thrown out.” The absolute limit does not look at work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The end of the bar: the record on the server is gone, not only the cookie in the browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody copied the cookie a minute before. Is the copy still good?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not where the record is gone. With a signed cookie or a token it would be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Log-out deletes the cookie.” That helps only in the browser that did it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The hatched stretch before the end: nobody asked for anything in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was this person away, or reading a long page?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server cannot tell. So a form should survive the log-in, and a warning beforehand is kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Idle means that nobody is there.” The server sees requests, and nothing of who sits before the screen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The marks up to the very end: the session was in use when it ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why throw somebody out who is working?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever uses a stolen cookie every few minutes is never idle. Only age ends that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“That must be a fault.” It is the one limit that a thief cannot push back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cross at the end, and the next request of the same browser, which is refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When does the person whose session was revoked notice?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the next request, and not before. A page that is open stays readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Revoking logs people out on their screen.” The page stays as it is until the browser asks again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bar that begins where this one ends: the same person, somewhere else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was the new log-in the person, or somebody who knows the password?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limit cannot tell. It makes a second holder visible, if people are told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“A limit of sessions keeps thieves out.” It throws out whoever came first, and that may be the owner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All sessions of the account at this instant: which one goes on, and which end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why would somebody change a password in the middle of the day?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Because somebody else may know the old one, and may already be inside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“A new password locks everybody out.” It locks out log-ins; sessions that are open need an end of their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The time between the administrator's click and the end of the last session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The laptop of somebody who left is on a train. What does it still show?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing from the next request on, if closing ends the sessions. Look for the frameworks where it does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“The account is closed, so nobody can get in.” Getting in and being in are two things.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The end and the beginning at one instant: the log-in gave a new id, and the old one died.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who could have known the old id before anybody logged in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever planted it. That is fixation, and the new id is what stops it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Before the log-in an id is worth nothing.” It is worth all that it will be good for afterwards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RFC 6265bis, cookies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of cookies should begin with a prefix.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browsers keep a cookie for 400 days at the most, whatever it says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server should pick a fresh id, so that none can be planted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The life of a cookie should suit its purpose; for a session, two weeks are the example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP ASVS 4.0.3, L1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session ids have at least 64 bits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People who stay signed in log in again every 30 days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser keeps session tokens in a secured cookie or in sessionStorage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is no token in localStorage?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy describes the cookie; whether an id also travels or lies elsewhere is not in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On a host shared with others, the path of the cookie is as narrow as can be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do other applications share the host? Then neither `/` nor __Host- will do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It depends on how the service is run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP ASVS 4.0.3, L2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People log in again after 12 hours, and after 30 minutes of inactivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP ASVS 4.0.3, L3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People log in again, with two factors, after 12 hours and after 15 minutes of inactivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does log-in ask for two factors?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy does not say which factors a log-in asks for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP ASVS 5.0.0, L1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only trusted code on the server verifies session tokens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is every token verified on the server, and never by the page?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy says where sessions are kept, not how a token is verified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session has a token made for it, never a key or secret that stays the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do services and scripts, too, get tokens made for the occasion rather than a fixed key?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It depends on the application's own code, of which a policy says nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session ids are unique, from a generator fit for secrets, with at least 128 bits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does the generator of ids suit cryptography?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy says how many bits an id has, not what makes them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-in gives a new id, also where somebody logs in again, and the old one ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After log-out a session is of no more use: its record is gone or, for self-contained tokens, a list, a date or a new key refuses them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An emptied record shuts people out, but its id lives on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing an account ends all its sessions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session that is kept comes back to life when the account is opened again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie is Secure, and its name begins with __Host- or else with __Secure-.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strict-Transport-Security is on every answer, for a year at least, and from level 2 for subdomains too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does the header say a year or more and, from level 2, includeSubDomains?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy says that the header is sent, not with which values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A request that changes something is proven to come from the application, by a token or a header that other sites cannot send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token that is not bound to the session can be planted from a neighbouring host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the browser's preflight is what is relied on, nothing can be called without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If interfaces rely on preflight, do they refuse what needs none?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changes something is no GET, or Sec-Fetch headers are looked at strictly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does no GET change anything?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may do what is decided on the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is every permission checked on the server?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature of a self-contained token is verified before anything in it is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is it verified first?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only listed algorithms sign tokens, never none, and one kind of key is not taken for another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is there a list of algorithms, without none?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys that verify come from where they were configured, not from the token.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are jku, x5u and jwk ignored, or held to a list?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token is refused before and after the time that it states.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clause holds where a time is stated; a token without an end is good for ever.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are exp and nbf verified?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refresh token is bound to its sender, or changes at each use, and using an old one ends all of its family.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No token is in an address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is no token in an address or its query?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When a session ends, what it showed is cleared from the browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does log-out clear pages and storage too, for example by Clear-Site-Data?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP ASVS 5.0.0, L2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limits of inactivity and age are written down with their reasons, and so is every departure from NIST SP 800-63B.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compared with AAL2: what is longer needs a reason on paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are both limits written down, with the reasons for them?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is about what is written down, and a policy does not say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is stated how many sessions an account may have at once, and what happens at that number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No limit is allowed, if that is what is stated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is it written down how many sessions an account may have, and what gives way?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every system of single sign-on that opens sessions is written down, with how lifetimes and log-out are kept in step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do people log in through another system, and is it written down how both ends agree?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy is of one application; where people log in elsewhere is not in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inactivity ends a session, so that people log in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The standard names no number. A remembered browser comes back without a log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session ends at some age however busy it is, so that people log in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever changes a factor, such as the password, can end all other sessions with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ending them unasked is more than the offer that the clause asks for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does the same hold where another factor is changed or taken away?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-out is easy to find on every page behind the log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can people log out from every page?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is about what people see on a page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Administrators can end the sessions of one user, and those of everybody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever changes what log-in or recovery rests on, such as the mail address, logs in in full again first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do all pages that change such things ask for a fresh log-in, with every factor?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People can see their sessions and, having proved themselves again, end any of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is there a page of one's own sessions, and does it ask for a factor before it ends one?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lifetimes and log-out hold between application and identity provider as written down, with a greatest age of the log-in there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where people log in elsewhere, how old may that log-in be, and does log-out reach both ends?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session begins with something that the user did or agreed to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session of somebody who has not logged in is told as a note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can single sign-on open a session without anybody having done anything?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SameSite is chosen by what the cookie is for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None needs a purpose across sites that can be named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name begins with __Host-, unless the cookie is meant for other hosts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is meant to be shared, write that down: it answers this clause.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scripts cannot read the cookie, and its value reaches the browser by no other way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the value of the cookie in no page and in no answer of an interface?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Different applications have different hosts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is this application alone on its host?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A WebSocket uses the session, or a token that was got through it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How do WebSockets, if there are any, know who is there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where another system logs people in, the application checks how strongly and how lately it did.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are strength and time of the log-in elsewhere looked at?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token is used for what it was made for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the type of a token verified?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token is accepted by those it was made for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the audience verified?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refresh token ends at some age, also where refreshing prolongs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People can revoke the tokens that were given out for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is there a page where people can revoke them?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token that announces log-out behind the browser's back is verified in full and lives for two minutes at the most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If another system announces log-outs, is its token verified in full?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What must not be guessed has 128 bits from a generator fit for secrets; UUIDs do not count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are session ids and tokens for forms made by such a generator, and no UUIDs?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browsers keep no copy of sensitive pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The browser's storage holds nothing sensitive; session tokens are excepted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do pages put into the browser's storage?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session tokens are logged as a hash or masked, if at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does any log hold a session token as it is?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is logged, and in which form, is no part of a session policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every log-in that is tried and every refusal is logged; at level 3, every decision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are log-ins and refusals logged?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP ASVS 5.0.0, L3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before what is highly sensitive, a factor or a second check is asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do all highly sensitive operations ask for it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name and value stay within the 4,096 bytes that browsers keep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does the cookie fit, whatever the session holds?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time, place, address and device count at log-in and during the session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A report alone decides nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do the same circumstances count at log-in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed permissions act at once; where they cannot, misuse is noticed and undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alerting on misuse and reverting it would do where a self-contained token carries the role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pages of administrators have several layers of defence, and keep verifying who is there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What more than the session protects administration?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refresh token is bound to its sender.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are refresh tokens bound to a key of their sender? Rotation is not enough here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CIS benchmarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No benchmark that speaks of web sessions was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is there a CIS benchmark for what the application runs on?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody here has read the text, so nothing is claimed of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DISA Application Security and Development STIG</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A user has only so many sessions at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The end of a session clears cookies and temporary storage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is temporary storage cleared too?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inactivity ends the session of a user after 15 minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inactivity ends the session of an administrator after 10 minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy has one limit for all roles, so that of administrators is what counts, unless they have an application of their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People can log out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-out says that it has happened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does log-out say so?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People log in again where set circumstances ask for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which circumstances were set?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The standard leaves the value to the organisation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleting an account ends its sessions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scripts cannot read the cookie.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie is Secure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session ids are not exposed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is no id in an address, a page or a log?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-out, and closing the browser, destroys the session id and its cookie.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system makes the ids, and an id known before log-in is of no use after it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Session ids are validated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is every id validated on the server?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No session id is in an address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is no id in an address?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session id is never used a second time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is an id never given out again?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forged requests are refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The V-number was not seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DISA IIS 10.0 site STIG, LOW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On a site of low value, inactivity ends a session after 15 minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DISA IIS 10.0 site STIG, MEDIUM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On a site of medium value, inactivity ends a session after 10 minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DISA IIS 10.0 site STIG, HIGH</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On a site of high value, inactivity ends a session after 5 minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FedRAMP, high baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People log in again after 12 hours, and after 15 minutes of inactivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HIPAA, technical safeguards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session ends after a set time of inactivity, or it is written down what is done instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Addressable; no number is named.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ISO/IEC 27001, annex A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-in is secure; inactive sessions end, and connections last only so long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What does the guidance ask for?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RFC 7519, 8725, 9068 and 7009, tokens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token is refused before and after the time that it states, give or take a little.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Algorithm, issuer, audience and type of a token are verified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are all four verified?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An access token names issuer, end, audience, subject, client, time and number, and says that it is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does it say all that?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoking a refresh token should also end the access tokens that came from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MDN HTTP Observatory, cookies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session cookie loses 40 points without Secure (10 where Strict-Transport-Security is sent), 30 without HttpOnly, 20 with a wrong SameSite; it gains 5 with all three.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only names with sess or login in them count as session cookies there; others lose 20 without Secure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-3, AAL1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People should log in again every 30 days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The secret of a session does not outlive a restart of the browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revision 4 says should not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-3, AAL2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People log in again after 12 hours, and after 30 minutes or longer of inactivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One factor may do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-3, AAL3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People log in again, with both factors, after 12 hours, and after 15 minutes or longer of inactivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does logging in again ask for both factors?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-4, AAL1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session ends at some age, which should be 30 days at the most; inactivity need not end it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server makes the secret of a session, and makes it at log-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The secret comes from an approved generator, with at least 64 bits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the generator an approved one?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-out erases the secret or makes it void.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After log-in nothing falls back to a plain connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A form carries something of the session that the server verifies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token that is not bound to the session is of no session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The secret should not outlive a restart of the browser, and being remembered must not stand in for logging in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At AAL2, after inactivity, it may stand beside one factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The secret should not be in the browser's local storage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-out should be easy to find.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session is never trusted more than the log-in that opened it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is no session taken for a stronger log-in than it had?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limits hold for secrets that are bound to a device, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only in the final text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If secrets are bound to devices, do the limits hold for them?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie travels on encrypted connections alone, to as few hosts and paths as can be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scripts should not be able to read the cookie.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie should end about when the session does, but nothing may rest on that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name should begin with __Host-, with `/` for its path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SameSite should be Lax or Strict.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The value should tell nothing, and must not hold personal data in clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does what the browser keeps hold no personal data in clear?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An access token does not prove that the user is there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is no access token taken for the presence of a person?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Either limit ends a session; activity starts inactivity afresh, logging in again starts both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People may be warned before the end, and may prolong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are people warned before a session ends?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is allowed, not asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limits are in a security plan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are the limits in the security plan?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Traits of a session may be watched; where they look like fraud, the person should log in again, be thrown out, or be told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-4, AAL2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session ends at some age, which should be 24 hours at the most, and should end after an hour of inactivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After inactivity, but before the end of the session, one factor and the old session may do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is one factor enough to go on after inactivity?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-63B-4, AAL3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session ends after 12 hours, and should end after 15 minutes of inactivity; people log in again with every factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is logging in again as strong as logging in first?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OAuth 2.0 for browser-based applications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refresh token changes at each use or is bound, and rotation does not move the end that the first one had.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie is Secure and HttpOnly, should be Strict, of this host alone, for all paths, with a prefix; forged requests are refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The draft asks for __Host-Http-, which not every browser knows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refresh token should end with the session, so that log-out ends it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP cheat sheets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ids have at least 64 bits, and 128 where the generator is one's own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name of the cookie does not tell the framework.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An id means nothing to who reads it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole session is on encrypted connections.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An id is accepted by way of the cookie alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is an id in an address or a form ignored?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SameSite is said, and is Strict or Lax.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name begins with __Host-.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cookie ends with the browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No token is in localStorage or sessionStorage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do pages keep no token in the browser's storage?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An id that the server did not make is not adopted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does somebody hear of it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The id changes at log-in, with the password and with the role, and the old one is destroyed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inactivity ends a session: after 2 to 5 minutes where much is at stake, 15 to 30 where little is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is so much at stake that 5 minutes are the most?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It depends on what the application is for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session ends at some age: after 4 to 8 hours where people work in it all day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where ids are exchanged in time, the old one is good only until the new one is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server keeps the limits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browsers keep no copy of pages, and log-out clears what they have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does log-out send Clear-Site-Data?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is decided whether a user may have several sessions; if not, the old one ends or somebody is asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was it decided how many sessions a user may have?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session that comes from another address or client is noticed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens to sessions is logged, with a salted hash in place of the id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is it logged, and in which form?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before what is sensitive, people prove themselves again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do all such pages ask for it, and does the id change after it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After a reset, other sessions end or people are asked; nobody is logged in by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does a reset log nobody in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changing password or mail address, and becoming an administrator, asks for a second factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is a second factor asked for there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Permissions are checked at every request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changes something carries a token of the session that nobody can guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fetch metadata are allowed instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A token that is kept in a cookie is signed and bound to the session.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where Sec-Fetch-Site decides, Origin is looked at if it is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SameSite alone will do only on a domain of one's own, without GETs that change anything, with Strict, or Lax and __Host-, and with a look at Origin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If SameSite is all there is, do all these conditions hold?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions in tokens need a list by which they can be refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The secret that signs is as long as what it makes, with at least 160 bits of chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long is the signing secret, and where does it come from?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A policy holds no keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PCI DSS 4.0.1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After more than 15 minutes of inactivity people log in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tills that handle one payment at a time are excepted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever leaves loses access at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After at most ten failures a person is locked out for half an hour, or until the identity is confirmed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RFC 9700, OAuth 2.0 security</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A refresh token is bound to its client or changes at each use, and using an old one revokes the new; it should end by inactivity, and may end with password or log-out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-53 revision 5, LOW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only so many log-ins may fail.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which number was set, and in which time?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-53 revision 5, MODERATE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accounts that are over, orphaned or unused are closed within a set time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Within which time are such accounts closed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People log out when they expect to be away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Are people told to log out, and when?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accounts of people who are a risk are closed within a set time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A session ends by itself where set conditions hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network connection ends with the session or after inactivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When do network connections end?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions are protected against being taken over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What protects sessions from being taken over on their way?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-53 revision 5, HIGH</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An account has only so many sessions at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST SP 800-53 revision 5, ALL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A permission that is withdrawn stops acting, by a rule that says when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can people log out, and are they told that they have?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ids are void after log-out and any other end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every session has a random id of its own, and no other ids are accepted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the generator of ids approved?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OWASP Web Security Testing Guide, session management</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The id of before log-in is dropped, and log-in gives a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-out ends the session on the server, and nothing of it can be used again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does log-out of single sign-on end them all?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server ends inactive sessions; the example of a bank takes 15 minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sessions of an account are watched and limited; one too many ends an earlier one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does somebody watch them?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The very instant of a limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PCI DSS says more than 15 minutes, SP 800-63B-3 says 15 or longer, the STIG says after 15. Ending a session at its limit satisfies all three.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>64 or 128 bits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NIST, ASVS 4 and the floor of the cheat sheet are content with 64 bits; ASVS 5.0 fails below 128. A random UUID has 122, and ASVS 5.0 excludes UUIDs by name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When an id changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 5.0 names log-in, first and again. That it change with password and role is asked by the cheat sheet alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other sessions after a new password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 5.0 asks for an offer; ending them unasked is more than that. Only closing an account must end all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many sessions at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 5.0 wants a number written down, which may be none. A hard number comes from AC-10 and the STIG.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How fresh a role is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 5.0 asks for it at once at level 3, with a way out for tokens; the cheat sheet says at every request; AC-3(8) lets the organisation choose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tokens in the browser's storage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 5.0 tolerates them there, ASVS 4 in sessionStorage, the cheat sheet in neither, NIST advises against localStorage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A narrow path, or __Host-</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ASVS 4 asks for a narrow path on shared hosts; __Host- demands `/`. Both cannot hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A cookie that outlives the browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SP 800-63B-3 forbids it, 63B-4 and the cheat sheet advise against it, the STIG wants it gone when the browser closes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The end of a cookie is no limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who copies a cookie does not copy its end, so that cookie.max_age never counts as a limit here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SameSite is no defence by itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cheat sheet takes it for one only where every condition holds; ASVS 5.0 asks for a defence at level 1 and for SameSite at level 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Must and should</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The numbers of 63B-4 for AAL1 and AAL2 are advice: what is longer is told as a warning. That there be a limit at all is a must.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What inactivity ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At AAL2 one factor and the old session may bridge it, so that the session is locked rather than gone; PCI DSS asks people to log in again; ASVS and the STIG want it ended.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
