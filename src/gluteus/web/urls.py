"""Every address of the server."""

from django.urls import path

from gluteus.web.api import sets, workouts
from gluteus.web.views import (
    body,
    calendar,
    history,
    importing,
    library,
    motion,
    people,
    photos,
    pictures,
    player,
    progress,
    settings,
    summary,
    today,
    week,
    welcome,
)

urlpatterns = [
    path("", today.today, name="today"),
    path("welcome/", welcome.welcome, name="welcome"),
    path("welcome/<slug:step>/", welcome.step, name="welcome_step"),
    path("people/", people.people, name="people"),
    path("settings/", settings.settings, name="settings"),
    path("settings/<slug:part>/", settings.part, name="settings_part"),
    path("workouts/", today.start, name="start"),
    path("workouts/<uuid:workout_id>/", player.player, name="player"),
    path("workouts/<uuid:workout_id>/summary/", summary.summary, name="summary"),
    path("workouts/<uuid:workout_id>/pain/", summary.pain, name="pain"),
    path("workouts/<uuid:workout_id>/delete/", summary.delete, name="delete_workout"),
    path("week/", week.week, name="week"),
    path("week/move/", week.move, name="move"),
    path("week/skip/", week.skip, name="skip"),
    path("week/undo/", week.undo, name="undo"),
    path("week/plan.json", week.plan_file, name="plan_file"),
    path("week/plan/", week.take_plan, name="take_plan"),
    path("week/pause/", week.pause, name="pause"),
    path("week/resume/", week.resume, name="resume"),
    path("week/calendar/", calendar.change, name="change_calendar"),
    path("calendar/<str:key>.ics", calendar.feed, name="calendar"),
    path("progress/", progress.progress, name="progress"),
    path("progress/body/", body.body, name="body"),
    path("progress/body/<str:on>/", body.day, name="body_day"),
    path("progress/body/<str:on>/delete/", body.delete, name="delete_body_day"),
    path("progress/photos/", photos.photos, name="photos"),
    path("progress/photos/<uuid:photo_id>.<slug:size>.jpg", photos.photo, name="photo"),
    path("progress/photos/<uuid:photo_id>/delete/", photos.delete, name="delete_photo"),
    path("history/", history.history, name="history"),
    path("import/", importing.imports, name="imports"),
    path("import/<uuid:import_id>/", importing.one, name="one_import"),
    path("import/<uuid:import_id>/names/", importing.names, name="import_names"),
    path("import/<uuid:import_id>/more/", importing.more, name="import_more"),
    path("import/<uuid:import_id>/undo/", importing.undo, name="undo_import"),
    path("library/", library.library, name="library"),
    path("library/exercises/<slug:slug>/", library.exercise, name="exercise"),
    path("library/routines/<slug:slug>/", library.routine, name="routine"),
    path("library/routines/<slug:slug>/print/", library.routine_sheet, name="routine_sheet"),
    path("library/articles/<slug:slug>/", library.article, name="article"),
    path("pictures/<slug:digest>/<slug:look>/<slug:slug>.<slug:still>.svg", pictures.still, name="still"),
    path("pictures/<slug:digest>/<slug:look>.<slug:part>.svg", pictures.portrait, name="portrait"),
    path("motion/<slug:digest>/<slug:body>/<slug:piece>.mesh", motion.mesh, name="mesh"),
    path("motion/<slug:digest>/<slug:body>/<str:name>.json", motion.clip, name="clip"),
    path("api/sets/<uuid:set_id>/", sets.one_set, name="one_set"),
    path("api/workouts/<uuid:workout_id>/choices/", workouts.choices, name="choices"),
    path("api/workouts/<uuid:workout_id>/swap/", workouts.swap, name="swap"),
    path("api/workouts/<uuid:workout_id>/checks/", workouts.check, name="check"),
    path("api/workouts/<uuid:workout_id>/finish/", workouts.finish, name="finish"),
]

handler400 = "gluteus.web.views.trouble.bad_request"
handler403 = "gluteus.web.views.trouble.forbidden"
handler404 = "gluteus.web.views.trouble.not_found"
handler500 = "gluteus.web.views.trouble.broken"
