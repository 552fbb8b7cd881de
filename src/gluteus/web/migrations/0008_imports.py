import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('web', '0007_calibration'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('app', models.CharField(choices=[('strong', 'Strong'), ('hevy', 'Hevy'), ('fitnotes', 'FitNotes')], max_length=10)),
                ('file_name', models.CharField(blank=True, max_length=120)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('told', models.JSONField()),
                ('spool_bytes', models.PositiveIntegerField()),
                ('done_bytes', models.PositiveIntegerField(default=0)),
                ('began_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imports', to='web.person')),
            ],
        ),
        migrations.CreateModel(
            name='ExerciseName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80)),
                ('exercise', models.CharField(blank=True, max_length=80)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='exercise_names', to='web.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'name'), name='one_meaning_a_name')],
            },
        ),
        migrations.AddField(
            model_name='workout',
            name='imported',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='workouts', to='web.importrow'),
        ),
        migrations.AlterField(
            model_name='workout',
            name='shape',
            field=models.CharField(blank=True, choices=[('full', 'Full'), ('standard', 'Standard'), ('short', 'Short')], max_length=10),
        ),
        migrations.AddField(
            model_name='setrow',
            name='logged_as',
            field=models.CharField(blank=True, default='', max_length=80),
        ),
    ]
