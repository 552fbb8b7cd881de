
import datetime
from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def as_many_as_days(apps: Any, schema_editor: Any) -> None:
    """Until now the number of workouts was that of the days wanted."""
    for person in apps.get_model("web", "Person").objects.exclude(days=[]):
        person.per_week = min(4, max(2, len(person.days)))
        person.save(update_fields=["per_week"])


class Migration(migrations.Migration):

    dependencies = [
        ('web', '0002_look'),
    ]

    operations = [
        migrations.CreateModel(
            name='PlanRow',
            fields=[
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='plan', serialize=False, to='web.person')),
                ('version', models.PositiveSmallIntegerField()),
                ('made_on', models.DateField(null=True)),
                ('inputs', models.JSONField()),
                ('standing', models.JSONField(null=True)),
            ],
        ),
        migrations.AddField(
            model_name='person',
            name='arranged',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='person',
            name='calendar_at',
            field=models.TimeField(default=datetime.time(18, 0)),
        ),
        migrations.AddField(
            model_name='person',
            name='calendar_key',
            field=models.CharField(max_length=64, null=True, unique=True),
        ),
        migrations.AddField(
            model_name='person',
            name='in_sequence',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='person',
            name='pauses',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='person',
            name='per_week',
            field=models.PositiveSmallIntegerField(default=3),
        ),
        migrations.CreateModel(
            name='FeltDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('sleep', models.CharField(default='ok', max_length=4)),
                ('soreness', models.PositiveSmallIntegerField(default=0)),
                ('energy', models.CharField(default='ok', max_length=4)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='felt_days', to='web.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'on'), name='one_form_a_day')],
            },
        ),
        migrations.CreateModel(
            name='PainRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('exercise', models.CharField(max_length=80)),
                ('level', models.PositiveSmallIntegerField()),
                ('sharp', models.BooleanField(default=False)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pains', to='web.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'on', 'exercise'), name='one_pain_a_day')],
            },
        ),
        migrations.CreateModel(
            name='PlannedWeek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('monday', models.DateField()),
                ('planned', models.JSONField()),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='planned_weeks', to='web.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'monday'), name='one_plan_a_week')],
            },
        ),
        migrations.RunPython(as_many_as_days, migrations.RunPython.noop),
    ]
